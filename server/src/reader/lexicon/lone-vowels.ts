/**
 * Words of official prose that open with a vowel: such a piece stands for itself, and is not the rest of the word
 * before it. Source: the vowel-first entries of ordinary Vietnamese dictionaries.
 */
export const LONE_VOWELS: ReadonlySet<string> = new Set(
  (
    'a à á ạ ác ách ai ái am ám an án ang áng anh ánh ảnh ao áo ảo ào áp át áy ắc ăm ăn ắng ắp ắt âm ấm ẩm ậm ân ấn ẩn ' +
    'ấp ập ất âu ấu ẩu ấy e é em ém én eo ép êm ếm ếch ê ế ếp i ì ỉ ích im ím in ít ỉu o ò ó oan oán oang oanh oai oải ' +
    'oác óc ọc oi ói om ong óng ong ống ô ồ ổ ố ộ ốc ôi ối ổi ôm ốm ôn ổn ông ống ở ơ ờ ớ ơi ới ơn ớn ớt u ù ú ủ uẩn ' +
    'uất úc ục uể ui ủi um ùm ung ủng úng ủn uốn uống uổng úp út ùa úa uy ủy úy uyên uyển uỷ ư ừ ứ ưa ức ực ưng ứng ' +
    'ướp ướt ước ươm ươn ưỡn ương ường ưởng ưu y ỳ ý ỷ yêm yếm yên yến yêu yếu yểu yết'
  ).split(' '),
)
