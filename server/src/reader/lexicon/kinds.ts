/**
 * Names of kinds of documents with the abbreviations used in their notation.
 * Sources: Decree 30/2020/NĐ-CP, Appendix III (State); Regulation 66-QĐ/TW and Guidance 36-HD/VPTW with
 * their successors (Party); Law on the promulgation of legal documents (laws, decrees, circulars);
 * practice of joint documents (NQLT, QCPH). An abbreviation may belong to several kinds: the first is the
 * usual one, and a printed name always wins.
 */
export const KINDS: readonly (readonly [name: string, abbreviations: readonly string[]])[] = [
  ['Nghị quyết liên tịch', ['NQLT']],
  ['Thông tư liên tịch', ['TTLT']],
  ['Kế hoạch liên tịch', ['KHLT']],
  ['Chương trình phối hợp', ['CTPH', 'CTrPH']],
  ['Kế hoạch phối hợp', ['KHPH']],
  ['Quy chế phối hợp', ['QCPH']],
  ['Hướng dẫn liên tịch', ['HDLT', 'HDLN']],
  ['Hướng dẫn liên ngành', []],
  ['Văn bản hợp nhất', ['VBHN', 'HNVB']],
  ['Hiến pháp', []],
  ['Bộ luật', []],
  ['Luật', []],
  ['Pháp lệnh', ['PL']],
  ['Nghị định', ['NĐ']],
  ['Nghị quyết', ['NQ']],
  ['Chỉ thị', ['CT']],
  ['Quyết định', ['QĐ']],
  ['Quy định', ['QyĐ', 'QĐi']],
  ['Quy chế', ['QC']],
  ['Kết luận', ['KL']],
  ['Thông tư', ['TT']],
  ['Thông tri', ['TTr.', 'TTri']],
  ['Thông cáo', ['TC']],
  ['Thông báo', ['TB']],
  ['Hướng dẫn', ['HD']],
  ['Chương trình hành động', []],
  ['Chương trình', ['CTr']],
  ['Kế hoạch', ['KH']],
  ['Phương án', ['PA']],
  ['Đề án', ['ĐA']],
  ['Dự án', ['DA']],
  ['Báo cáo', ['BC']],
  ['Biên bản', ['BB']],
  ['Tờ trình', ['TTr']],
  ['Hợp đồng', ['HĐ']],
  ['Công điện', ['CĐ']],
  ['Bản ghi nhớ', ['BGN']],
  ['Bản thỏa thuận', ['BTT']],
  ['Giấy ủy quyền', ['GUQ']],
  ['Giấy mời', ['GM']],
  ['Giấy giới thiệu', ['GGT']],
  ['Giấy nghỉ phép', ['GNP']],
  ['Phiếu gửi', ['PG']],
  ['Phiếu chuyển', ['PC']],
  ['Phiếu báo', ['PB']],
  ['Tuyên bố', []],
  ['Lời kêu gọi', []],
  ['Điều lệ', ['ĐL']],
  ['Thư công', []],
  ['Công văn', ['CV']],
  ['Lệnh', ['L']],
]

/** Words that name a document without saying its kind ("văn bản số …"): the symbol's grammar decides. */
export const VAGUE_KINDS: readonly string[] = ['văn bản', 'công văn', 'ý kiến']
