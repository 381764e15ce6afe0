import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toPublicForm } from '../../server/src/reader/public-form.ts'
import { readDocument } from '../../server/src/reader/read.ts'
import { textOf } from '../../server/src/reader/sources/text-of.ts'
import { startBrowser } from '../support/browser.ts'
import { printed } from '../support/printed.ts'

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(() => browser.close())

type Row = readonly [job: string, lead: string, coordinate: string, time: string]

const JOBS: readonly Row[] = [
  [
    'Rà soát danh mục bến thuyền, lập hồ sơ từng bến và đề xuất phương án sắp xếp, di dời những bến không bảo đảm an toàn trong mùa mưa bão',
    'Sở Xây dựng',
    'Công an tỉnh, Sở Tài chính',
    'Trước ngày 15/4/2026',
  ],
  [
    'Xây dựng phần mềm theo dõi mực nước tại các trạm đo dọc sông, kết nối với hệ thống cảnh báo của các xã ven sông',
    'Sở Khoa học và Công nghệ',
    'Ủy ban nhân dân các xã, phường',
    'Trong quý III/2026',
  ],
  [
    'Tổ chức tập huấn kỹ năng cứu hộ cho lực lượng xung kích',
    'Công an tỉnh',
    'Sở Y tế',
    'Hoàn thành trước ngày 30/6/2026',
  ],
  [
    'Kiểm tra việc thu gom rác thải tại các chợ ven sông; xử lý nghiêm các trường hợp đổ rác xuống lòng sông theo quy định của pháp luật',
    'Sở Nông nghiệp và Môi trường',
    'Sở Công Thương, Công an tỉnh, Ủy ban nhân dân các xã, phường',
    'Trước ngày 20/5/2026',
  ],
  ['Báo cáo kết quả thực hiện Kế hoạch', 'Sở Nội vụ', 'Các sở, ban, ngành', 'Trong tháng 12/2026'],
]

function row(number: number, cells: readonly string[]): string {
  return `<tr><td class="middle">${number}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

/** The table of jobs: two groups of rows, each with all the jobs; its head is printed on every page. */
function table(groups: number): string {
  const heads = ['TT', 'Nội dung công việc', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành']
  const bodies = Array.from({ length: groups }, (_, group) => {
    const title = `<tr><td class="middle">${'I'.repeat(group + 1)}</td><td colspan="4"><b>Lĩnh vực thứ ${group + 1}</b></td></tr>`
    return title + JOBS.map((job, n) => row(n + 1, job)).join('')
  })
  return `<table class="ruled"><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead>${bodies.join('')}</table>`
}

const STYLE = `<style>
@page { size: A4 }
@page wide { size: A4 landscape }
body { font: 13pt 'Times New Roman', serif; text-align: justify; line-height: 1.3 }
p { margin: 6pt 0; text-indent: 1cm }
td p { margin: 0; text-indent: 0; text-align: center }
table { width: 100% }
.ruled { border-collapse: collapse; line-height: 1.2 }
.ruled td, .ruled th { border: var(--rule); padding: 2pt 5pt; vertical-align: var(--place) }
.ruled .middle { text-align: center; width: 22pt }
.foot { break-inside: avoid }
.foot td { vertical-align: top; width: 50% }
.wide { page: wide }
</style>`

const HEAD = `<table><tr><td style="width:42%"><p>ỦY BAN NHÂN DÂN</p><p>TỈNH SÔNG VÂN</p><p>Số: 52/KH-UBND</p></td>
<td style="white-space:nowrap"><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Độc lập - Tự do - Hạnh phúc</p><p>Sông Vân, ngày 06 tháng 3 năm 2026</p></td></tr></table>
<p style="text-align:center;text-indent:0">KẾ HOẠCH</p><p style="text-align:center;text-indent:0">Bảo đảm an toàn ven sông năm 2026</p>
<p>Thực hiện Nghị quyết số 08-NQ/TU ngày 12/01/2026 của Tỉnh ủy về phát triển kinh tế ven sông, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:</p>
<p>I. MỤC ĐÍCH, YÊU CẦU</p>
<p>1. Nâng cao ý thức của nhân dân trong việc giữ gìn dòng sông, bảo đảm an toàn cho người và tài sản trong mùa mưa bão.</p>`

const FOOT = `<table class="foot"><tr><td style="font-size:11pt;text-align:left">Nơi nhận:<br>- Như trên;<br>- Thường trực Tỉnh ủy;<br>- Lưu: VT, NN.</td>
<td><p>TM. ỦY BAN NHÂN DÂN</p><p>KT. CHỦ TỊCH</p><p>PHÓ CHỦ TỊCH</p><p>&nbsp;</p><p>Đặng Thu Hạnh</p></td></tr></table>`

const WITHIN = `${HEAD}
<p>II. NHIỆM VỤ CỤ THỂ</p><p>Ủy ban nhân dân tỉnh phân công nhiệm vụ cho các cơ quan theo bảng sau đây:</p>${table(2)}
<p>III. TỔ CHỨC THỰC HIỆN</p><p>1. Sở Nội vụ theo dõi, đôn đốc việc thực hiện Kế hoạch này.</p>${FOOT}`

const APPENDED = `${HEAD}
<p>II. TỔ CHỨC THỰC HIỆN</p><p>1. Sở Nội vụ theo dõi, đôn đốc việc thực hiện Kế hoạch này.</p>${FOOT}
<div class="wide"><p>PHỤ LỤC I</p><p>BẢNG PHÂN CÔNG NHIỆM VỤ</p>${table(3)}</div>`

const ENDED = `${HEAD}<p>II. NHIỆM VỤ CỤ THỂ</p>${table(1)}${FOOT}`

describe.each([
  ['between two parts of the text', WITHIN, 11],
  ['in an appendix on sheets turned', APPENDED, 16],
  ['right above the signature', ENDED, 5],
])('a table of jobs %s, printed by a browser', (_, body, jobs) => {
  test.each([
    ['at the top of their cells', 'top', '1px solid black'],
    ['on the middle of their cells', 'middle', '1px solid black'],
    ['at the top of cells without rules', 'top', '0'],
  ])('reads as it does in a web page, with texts %s', async (_, place, rule) => {
    const html = `${STYLE.replace('var(--place)', place).replace('var(--rule)', rule)}${body}`
    const page = readDocument((await textOf('plan.html', Buffer.from(html))).text)
    const sheet = readDocument((await textOf('plan.pdf', await printed(browser, html))).text)
    expect(toPublicForm('plan', sheet)).toEqual(toPublicForm('plan', page))
    const told = sheet.instructions.filter(({ leads }) => leads.length > 0)
    expect(told.filter(({ deadline }) => deadline !== null)).toHaveLength(jobs - (jobs % 5))
    expect(told).toHaveLength(jobs)
  })
})
