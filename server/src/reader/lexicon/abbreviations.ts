/**
 * Abbreviations of bodies in daily use and what they stand for. Sources: Decree 30/2020/NĐ-CP, Appendix III, Guidance
 * 36-HD/VPTW, and our own reading of letters. Only those with one meaning. Keys: lower case, old tone placement.
 */
export const ABBREVIATIONS: readonly (readonly [short: string, full: string])[] = [
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd', 'hội đồng nhân dân'],
  ['mttq', 'mặt trận tổ quốc'],
  ['mttqvn', 'mặt trận tổ quốc việt nam'],
  ['ubmttq', 'ủy ban mặt trận tổ quốc'],
  ['ubmttqvn', 'ủy ban mặt trận tổ quốc việt nam'],
  ['ubmt', 'ủy ban mặt trận'],
  ['ub', 'ủy ban'],
  ['đbqh', 'đại biểu quốc hội'],
  ['btv', 'ban thường vụ'],
  ['bch', 'ban chấp hành'],
  ['bcđ', 'ban chỉ đạo'],
  ['chqs', 'chỉ huy quân sự'],
  ['bđbp', 'bộ đội biên phòng'],
  ['lhpn', 'liên hiệp phụ nữ'],
  ['ccb', 'cựu chiến binh'],
  ['lđlđ', 'liên đoàn lao động'],
  ['tncs', 'thanh niên cộng sản'],
  ['hcm', 'hồ chí minh'],
  ['bhxh', 'bảo hiểm xã hội'],
  ['ktxh', 'kinh tế xã hội'],
  ['gdđt', 'giáo dục và đào tạo'],
  ['nnmt', 'nông nghiệp và môi trường'],
  ['khcn', 'khoa học và công nghệ'],
  ['vhttdl', 'văn hóa thể thao và du lịch'],
  ['vp', 'văn phòng'],
  ['tp', 'thành phố'],
  ['tw', 'trung ương'],
]
