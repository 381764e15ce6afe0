/**
 * The reader's rules by name. Every finding says which of them made it ("why this?"), and each can be tested alone.
 * The value says what the rule looks at and where it comes from; ND30 is Decree 30/2020/NĐ-CP, appendix I; HD36 the
 * Party's guidance 36-HD/VPTW. The words people see are in the messages, as `RULE_<NAME>`.
 */
export const RULES = {
  KIND_OWN_LINE: 'the name of a kind alone on a line above the subject (ND30 II.5)',
  KIND_OPENS_LINE: 'the name of a kind at the start of the line that holds the subject',
  KIND_FROM_SYMBOL: 'no name of kind is printed; the symbol’s own grammar tells it (ND30 II.3, HD36)',
  KIND_TOLD:
    'no name of kind is printed; the sentence that announces the points gives it ("… xây dựng kế hoạch như sau:")',
  HEAD_REPORTED: 'no letterhead; a report of the document says it ("… vừa ký Công điện số …")',
  PORTAL_CARD:
    'the paper does not print it; the property card ("Số hiệu: …") or the title of the page it stands on says it',
  KIND_FROM_ADDRESSEES:
    'no name of kind and no symbol; addressed to somebody, so a letter (ND30 II.5: letters name no kind)',
  SYMBOL_NUMBER_LINE: 'the number and notation in the letterhead (ND30 II.3, HD36)',
  DATE_PLACE_LINE: 'the day in the line of place and date (ND30 II.4)',
  PLACE_BEFORE_DATE: 'the place before the day (ND30 II.4)',
  ISSUER_LETTERHEAD: 'the body printed in the letterhead, its superior above it (ND30 II.2)',
  ISSUER_PIECED: 'a name put together from the letterhead, the signature, the place or the body of the text',
  ISSUER_TELEGRAM: 'a telegram names who sends it ("… điện:")',
  ISSUER_AUTHORITY: 'no letterhead; who decides, in capitals above "Căn cứ" (ND30, appendix III)',
  ISSUER_SIGNATURE: 'no letterhead; the body in the signature ("KT. GIÁM ĐỐC CÔNG AN TỈNH", ND30 II.7)',
  ISSUER_JOINT: 'the bodies of a joint document, all that its letterhead prints',
  TITLE_LINE: 'the line of the kind also gives number, day or issuer ("CHỈ THỊ SỐ … CỦA …"), as reprints do',
  SYMBOL_APPENDED: 'no number in the letterhead; an appendix says which document it goes with',
  DATE_APPENDED: 'no day in the letterhead; an appendix gives the day of the document it goes with',
  ISSUER_APPENDED: 'no letterhead; an appendix names who issued the document it goes with',
  DRAFTER_FILED: 'what follows the filing line: who drafted it and how many copies (ND30 II.9)',
  ISSUER_MENTIONED: 'no letterhead; the body the text names most that fits the signature',
  ISSUER_SPEAKER: 'no letterhead; the body that speaks in the text',
  SUBJECT_UNDER_KIND: 'the lines under the name of the kind (ND30 II.5)',
  SUBJECT_ABOUT: 'the words after "V/v" or "Về việc" (ND30 II.5)',
  SUBJECT_LOOSE: 'lines between letterhead and text that belong to nothing else',
  ADDRESSEE_LISTED: 'a body after "Kính gửi" (ND30 II.6)',
  RECIPIENT_LISTED: 'an entry of "Nơi nhận" (ND30 II.9)',
  SIGNER_FORM: 'the authority to sign, at the head of the signature (ND30 II.7)',
  SIGNER_BLOCK: 'a line of the signature (ND30 II.7)',
  MARK: 'a mark of urgency or secrecy standing by itself (ND30 III.1)',
  CITED_SYMBOL: 'the symbol of another document in the text',
  CITED_NAME: 'another document named without its symbol',
  CAMPAIGN_QUOTED: 'the name in quotation marks after "cuộc vận động" or "phong trào"',
  CAMPAIGN_UNQUOTED: 'a name in capitals after "cuộc vận động" or "phong trào", without quotation marks',
  ACTOR_NAMED: 'a body that the words put to the work',
  ACTOR_INHERITED: 'a body named in the sentence or heading above',
  ACTOR_LABELLED: 'a body after the label of its part ("Cơ quan chủ trì:", "phối hợp:")',
  ACTOR_ALONGSIDE: 'a body after "phối hợp với", "chỉ đạo" or the like, or before a "phối hợp" of its own',
  ACTOR_REPORTED_THROUGH: 'a body through which a report goes, in brackets ("(qua Sở Nội vụ)")',
  INSTRUCTION_OWN_LEAD: 'the smallest labelled unit that says who is to do what',
  INSTRUCTION_LENT_LEAD: 'a unit under a heading or sentence that says who is to do it',
  INSTRUCTION_OPEN: 'a unit that says what is to be done, not by whom',
  REPORT_TO: 'the body after "báo cáo"',
  CONDITION_BRACKETED: 'what must happen first, in brackets',
  CONDITION_CLAUSE: 'a clause that waits for somebody’s act ("sau khi …")',
  DEADLINE_DAY: 'a day given in full after "trước ngày", "xong" or the like',
  DEADLINE_NEXT_DAY: 'a day without its year: the next one after the document’s own day',
  DEADLINE_PERIOD: 'the last day of a month, quarter or year that is named',
  DEADLINE_COUNTED: 'a number of days counted from the document’s own day',
  RECURRENCE_INTERVAL: 'words that give an interval ("6 tháng", "hàng năm")',
  RECURRENCE_VAGUE: 'words that say it recurs, not how often ("định kỳ", "thường xuyên")',
  JOB_CLAUSE: 'one of several jobs in a point, each with a verb of its own',
  OUTPUT_NAMED: 'what is to be handed in or issued ("xây dựng kế hoạch", "báo cáo")',
  AMOUNT_FIGURE: 'a figure with its unit',
  ENVELOPE: 'the envelope the document came in says so (edXML, QCVN 102:2016/BTTTT)',
} as const satisfies Record<string, string>

/** The name of a rule of the reader. */
export type RuleName = keyof typeof RULES
