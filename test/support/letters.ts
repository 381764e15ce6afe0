import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { docxFile, wordParagraph } from '../../server/src/reader/sources/writers/office-files.ts'

/** A letter of the demo's commune: two points for its People's Committee, one of which waits, one for the Front. */
export const OWN_LETTER = `ĐẢNG BỘ TỈNH BẮC LAM
ĐẢNG ỦY XÃ HÒA LỘC
*
Số 231-CV/ĐU
về việc chuẩn bị Tết cho hộ khó khăn

ĐẢNG CỘNG SẢN VIỆT NAM
Hòa Lộc, ngày 17 tháng 11 năm 2026

Kính gửi: - Ủy ban nhân dân xã,
- Ủy ban Mặt trận Tổ quốc Việt Nam xã.

Ban Thường vụ Đảng ủy xã yêu cầu:

1. Ủy ban nhân dân xã lập danh sách hộ cần giúp, xong trước ngày 10/12/2026.

2. Ủy ban nhân dân xã bố trí kinh phí quà Tết (sau khi tỉnh có hướng dẫn định mức).

3. Ủy ban Mặt trận Tổ quốc Việt Nam xã vận động các đoàn thể tham gia.

Nơi nhận:
- Như trên,
- Lưu Văn phòng Đảng ủy.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Nguyễn Văn Bắc
`

/**
 * A letter of the demo's province that names groups (points 1 and 2), a school and an office that have ended (3, 5) and
 * a police that two communes have (4).
 */
export const NAMES_LETTER = `ỦY BAN NHÂN DÂN TỈNH BẮC LAM
SỞ NỘI VỤ
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 2301/SNV-XDCQ
V/v lập sổ theo dõi kiến nghị của nhân dân tại cơ sở

Bắc Lam, ngày 16 tháng 11 năm 2026

Kính gửi:
- Ủy ban nhân dân các xã;
- Trường Phổ thông cơ sở Hòa Lộc.

Để kiến nghị của nhân dân không đi lạc, Sở Nội vụ đề nghị:

1. Ủy ban nhân dân các xã lập sổ theo dõi kiến nghị tại từng nhà văn hóa thôn, xong trước ngày 15/12/2026.

2. Ủy ban nhân dân xã Hòa Lộc chủ trì, phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam các xã tổ chức buổi làm mẫu trước ngày 20/12/2026.

3. Trường Phổ thông cơ sở Hòa Lộc chủ trì dạy học sinh cách viết kiến nghị, xong trước ngày 22/12/2026.

4. Công an xã lập danh sách người được đọc sổ.

5. Phòng Nội vụ huyện Lam Thượng chủ trì bàn giao sổ theo dõi cũ trước ngày 10/12/2026.

Trân trọng./.

Nơi nhận:
- Như trên;
- Ủy ban nhân dân tỉnh (b/c);
- Ban Tuyên giáo và Dân vận Tỉnh ủy;
- Các đoàn thể chính trị - xã hội tỉnh;
- Lưu: VT, XDCQ.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Cao Minh Đạo
`

const REAL = join(import.meta.dirname, '../../../shared/documents/003.txt')

/** A real letter where the folder of them stands beside the project, else one of ours with a condition in it. */
export function someLetter(): string {
  return existsSync(REAL) ? readFileSync(REAL, 'utf8') : OWN_LETTER
}

/** A text as a Word document, a paragraph a line. */
export function wordOf(text: string): Buffer {
  const lines = text.split('\n').map((line) => wordParagraph(line))
  return Buffer.from(docxFile(lines.join('')))
}

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A file that somebody drops on a page. */
export interface Dropped {
  readonly name: string
  readonly bytes: Buffer
  readonly type: string
}

/** Drops files on a page, as from a folder beside the browser. */
export async function dropFiles(page: Page, files: readonly Dropped[]): Promise<void> {
  const data = await page.evaluateHandle(
    (all) => {
      const transfer = new DataTransfer()
      for (const { name, base64, type } of all) {
        const content = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
        transfer.items.add(new File([content], name, { type }))
      }
      return transfer
    },
    files.map(({ name, bytes, type }) => ({ name, base64: bytes.toString('base64'), type })),
  )
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
}
