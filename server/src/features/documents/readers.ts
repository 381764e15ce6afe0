import { Prisma } from '#prisma'

/**
 * A query of the agencies whose members may read a document: the SQL twin of `can.read`, for who asks which boards a
 * document concerns. A test holds the two together.
 * @param documentId an SQL expression of its id
 */
export function readersOf(documentId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT o.registered_by_id FROM official_document o WHERE o.id = ${documentId}
    UNION SELECT o.issuer_id FROM official_document o JOIN directive d ON d.document_id = o.id AND d.state = 'CONFIRMED'
      WHERE o.id = ${documentId} AND o.issuer_id IS NOT NULL
    UNION SELECT a.agency_id FROM document_actor a JOIN directive d ON d.document_id = a.document_id AND d.state = 'CONFIRMED'
      WHERE a.document_id = ${documentId} AND a.agency_id IS NOT NULL
    UNION SELECT a.agency_id FROM directive d JOIN instruction i ON i.directive_id = d.id
      JOIN instruction_actor a ON a.instruction_id = i.id
      WHERE d.document_id = ${documentId} AND d.state = 'CONFIRMED' AND a.agency_id IS NOT NULL
    UNION SELECT p.agency_id FROM directive d JOIN instruction i ON i.directive_id = d.id
      JOIN task t ON t.instruction_id = i.id
      JOIN agreement_party p ON p.agreement_id = t.agreement_id AND p.left_on IS NULL
      WHERE d.document_id = ${documentId}`
}
