/**
 * How two printings of one body are known to be the same, and which class a body belongs to. Sources: the
 * abbreviations in daily use, the Law on the organisation of local government (72/2025/QH15), the Law on the
 * Fatherland Front, the Charter of the Party. Keys: lower case, old tone placement, words only.
 */

/** Abbreviations written out. */
export const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ubnd: 'ủy ban nhân dân',
  hđnd: 'hội đồng nhân dân',
  mttq: 'mặt trận tổ quốc',
  mttqvn: 'mặt trận tổ quốc',
  ubmttq: 'mặt trận tổ quốc',
  ubmttqvn: 'mặt trận tổ quốc',
  ub: 'ủy ban',
  btv: 'ban thường vụ',
  btt: 'ban thường trực',
  bch: 'ban chấp hành',
  tt: 'thường trực',
  vp: 'văn phòng',
  bdv: 'ban dân vận',
  hu: 'huyện ủy',
  tu: 'tỉnh ủy',
  đu: 'đảng ủy',
  ubkt: 'ủy ban kiểm tra',
  lđlđ: 'liên đoàn lao động',
  lhpn: 'liên hiệp phụ nữ',
  ccb: 'cựu chiến binh',
  hnd: 'hội nông dân',
  ctxh: 'chính trị xã hội',
  xh: 'xã hội',
  ct: 'chính trị',
  nn: 'nông nghiệp',
  ptnt: 'phát triển nông thôn',
  tnmt: 'tài nguyên và môi trường',
  gdđt: 'giáo dục và đào tạo',
  vpcp: 'văn phòng chính phủ',
  cp: 'chính phủ',
  ttg: 'thủ tướng',
  tw: 'trung ương',
}

/** Words that make no difference between two printings. */
export const SMALL_WORDS = new Set(['các', 'những', 'của', 'khác', 'và', 'thuộc'])
export const SMALL_PHRASES =
  / (?:việt nam|có liên quan|liên quan|nêu trên|nói trên|trực|đồng chí|toàn thể)(?=[ ])/g

/** The post of the person by whom a body is meant ("Chủ tịch UBND xã", "Thủ trưởng phòng Nội vụ"). */
export const POSTS =
  /^(?:(?:phó |quyền )?(?:thủ trưởng|người đứng đầu|lãnh đạo|tập thể lãnh đạo|giám đốc|tổng giám đốc|chủ tịch|bộ trưởng|trưởng ban|trưởng phòng|trưởng|bí thư|cục trưởng|chi cục trưởng|chủ nhiệm|hiệu trưởng)|chánh(?= (?:văn phòng|thanh tra))) (?=\p{L})/u

/** Openings of a lead that names a class, not a body one can write to. */
export const ANYBODY =
  /^(?:(?:mọi |từng |một số )?(?:cơ quan|đơn vị|tổ chức|cá nhân|địa phương|bộ ngành|bộ|ngành|cấp|doanh nghiệp|lực lượng|cán bộ|công chức|viên chức|đảng viên|đoàn viên|hội viên|nhà thầu|chủ đầu tư|nhân dân|người dân|tập thể|hộ gia đình|thành viên|chính quyền|đại biểu|cơ sở|trường|tập đoàn)(?!\p{L})(?! (?:công an|y tế|giáo dục|quốc phòng|nội vụ|tài chính|tư pháp|xây dựng|công thương|nông nghiệp|khoa học|văn hóa|dân tộc|ngoại giao))|mỗi (?=\p{L}))/u

/** A class that is written to or copied, and the bodies it takes in. */
export const CLASSES: readonly (readonly [told: RegExp, takesIn: RegExp])[] = [
  [
    /(?:các|thủ trưởng|mọi) [^;]{0,60}(?:cơ quan|đơn vị|phòng|sở|ban|ngành)|sở,? ?ban|ban,? ?ngành|phòng,? ?ban|cơ quan,? đơn vị/,
    /^(?:sở|phòng|thanh tra|văn phòng|trung tâm|ban quản lý|chi cục|cục|kho bạc|công an|bộ chỉ huy|ban chỉ huy|ngân hàng|bảo hiểm|đài|báo|cơ quan|đơn vị|ban(?! (?:dân vận|tuyên giáo|tổ chức|nội chính|thường|chấp hành|xây dựng đảng)))(?!\p{L})/u,
  ],
  [
    /đoàn thể|tổ chức chính trị|tổ chức thành viên|các hội|hội,? ?đoàn/,
    /^(?:hội(?! đồng)|liên đoàn|công đoàn|đoàn thanh niên|đoàn thể|huyện đoàn|tỉnh đoàn|thành đoàn|ban thường vụ (?:huyện|tỉnh|thành) đoàn|tổ chức|ban (?:thường vụ|chủ nhiệm|chấp hành)[^;]{0,40} hội)(?!\p{L})/u,
  ],
  [
    /(?:các|cấp ủy)[^;]{0,40}(?:cấp ủy|chi bộ|đảng bộ|tổ chức đảng|huyện ủy|thành ủy|thị ủy|đảng ủy|tỉnh ủy)|cấp ủy|tổ chức (?:cơ sở )?đảng/,
    /^(?:cấp ủy|tổ chức đảng|tổ chức cơ sở đảng|chi bộ|đảng bộ|đảng ủy|chi ủy|huyện ủy|thành ủy|thị ủy|tỉnh ủy|ban thường vụ (?:huyện|thành|đảng|tỉnh))(?!\p{L})| (?:đảng|chi) ủy(?!\p{L})/u,
  ],
  [
    /các bộ|bộ trưởng|các,? bộ|bộ, ?ngành|cơ quan ngang bộ/,
    /^(?:bộ|thanh tra chính phủ|ngân hàng nhà nước|ủy ban dân tộc)(?!\p{L})/u,
  ],
  [
    /các ban (?:đảng|xây dựng đảng|của)|cơ quan tham mưu/,
    /^(?:ban (?:dân vận|tuyên giáo|tổ chức|nội chính|xây dựng đảng)|ủy ban kiểm tra|văn phòng)(?!\p{L})/u,
  ],
]

/** A name of places told: "các xã, phường", "UBND các huyện"; not the Party's or the Front's bodies there. */
export const PLACES_TOLD =
  /^(?!cấp ủy|đảng|chi bộ|bí thư|mặt trận|mttq|ủy ban m|hội (?!đồng)|đoàn).*(?:các|ubnd|ủy ban nhân dân|hội đồng nhân dân|hđnd|chính quyền)(?: các| cấp)? (?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)/
/** A body of places, or the places themselves. */
export const OF_PLACES =
  /^(?:ủy ban nhân dân|hội đồng nhân dân|thường trực hội đồng|địa phương|xã|phường|thị trấn|đặc khu|huyện(?! (?:đoàn|ủy))|thành phố|tỉnh(?! (?:đoàn|ủy)))(?!\p{L})/u

/** Levels of government: a class of places told takes in the committees of those places. */
export const LEVELS = ['xã', 'phường', 'thị trấn', 'đặc khu', 'huyện', 'quận', 'thị xã', 'thành phố', 'tỉnh']
