export function NewAgreementPage() {
  return null
}
