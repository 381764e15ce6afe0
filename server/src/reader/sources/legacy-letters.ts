/**
 * TCVN 5712:1993 (TCVN3, the fonts named ".Vn…"): each letter of a font of that time, as Windows-1252 shows its byte,
 * and the letter it draws. Source: TCVN 5712:1993, table VN3.
 */
export const TCVN3 = letters(
  'µ à ¶ ả · ã ¸ á ¹ ạ ¨ ă » ằ ¼ ẳ ½ ẵ ¾ ắ Æ ặ © â Ç ầ È ẩ É ẫ Ê ấ Ë ậ ® đ ' +
    'Ì è Î ẻ Ï ẽ Ð é Ñ ẹ ª ê Ò ề Ó ể Ô ễ Õ ế Ö ệ × ì Ø ỉ Ü ĩ Ý í Þ ị ' +
    'ß ò á ỏ â õ ã ó ä ọ « ô å ồ æ ổ ç ỗ è ố é ộ ¬ ơ ê ờ ë ở ì ỡ í ớ î ợ ' +
    'ï ù ñ ủ ò ũ ó ú ô ụ \u00ad ư õ ừ ö ử ÷ ữ ø ứ ù ự ú ỳ û ỷ ü ỹ ý ý þ ỵ ' +
    '¡ Ă ¢ Â £ Ê ¤ Ô ¥ Ơ ¦ Ư § Đ',
)

/**
 * VNI for Windows (the fonts named "VNI-…"): a plain vowel and the sign after it, as Windows-1252 shows its byte. The
 * value is the marks the sign adds: combining characters. Source: VNI's own table of its Windows code page.
 */
export const VNI_MARKS = letters(
  'ù \u0301 ø \u0300 û \u0309 õ \u0303 ï \u0323 ' +
    'â \u0302 á \u0302\u0301 à \u0302\u0300 å \u0302\u0309 ã \u0302\u0303 ä \u0302\u0323 ' +
    'ê \u0306 é \u0306\u0301 è \u0306\u0300 ú \u0306\u0309 ü \u0306\u0303 ë \u0306\u0323',
)

/** Letters of VNI for Windows that stand by themselves. */
export const VNI_LETTERS = letters('ñ đ ö ư ô ơ í í ì ì æ ỉ ó ĩ ò ị î ỵ')

function letters(pairs: string): ReadonlyMap<string, string> {
  const parts = pairs.split(' ')
  return new Map(parts.flatMap((part, n) => (n % 2 === 0 ? [[part, parts[n + 1] ?? part] as const] : [])))
}
