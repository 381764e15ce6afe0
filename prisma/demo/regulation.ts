import type { RegulationInput } from '../../server/src/features/regulations/service.ts'

/** The regulation of the main demo agreement; the agreement itself is added by the maker. */
export const REGULATION: Omit<RegulationInput, 'agreementId'> = {
  title:
    'Quy chế phối hợp công tác giữa Ủy ban nhân dân xã với Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể xã Hòa Lộc',
  symbol: '01/QCPH-UBND-UBMTTQ',
  preamble:
    'Hai bên cùng gần dân, cùng chịu trách nhiệm trước dân. Quy chế này ghi rõ mỗi bên làm gì, báo cho nhau điều gì và khi nào, để việc chung không chờ giấy mời.',
  articles: [
    {
      number: 1,
      chapter: 'Chương I. Quy định chung',
      title: 'Phạm vi và đối tượng',
      text: '1. Quy chế áp dụng cho Ủy ban nhân dân xã, các phòng, đơn vị thuộc xã, Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể xã Hòa Lộc.\n2. Trưởng thôn và Trưởng ban Công tác Mặt trận thôn thực hiện các phần việc được giao tại thôn.',
    },
    {
      number: 2,
      chapter: 'Chương I. Quy định chung',
      title: 'Nguyên tắc phối hợp',
      text: '1. Mỗi việc có một cơ quan chủ trì, có ngày xong và có kết quả nhìn thấy được.\n2. Cơ quan phối hợp được hỏi ý kiến trước khi quyết định, không phải sau khi đã làm.\n3. Không bên nào làm thay phần việc của bên kia.',
    },
    {
      number: 3,
      chapter: 'Chương II. Nội dung phối hợp',
      title: 'Vận động nhân dân và các phong trào thi đua',
      text: '1. Ủy ban Mặt trận Tổ quốc Việt Nam xã chủ trì vận động; các đoàn thể nhận phần việc theo thế mạnh của mình.\n2. Ủy ban nhân dân xã bố trí địa điểm, tài liệu và cán bộ chuyên môn khi được đề nghị trước bảy ngày.',
    },
    {
      number: 4,
      chapter: 'Chương II. Nội dung phối hợp',
      title: 'Trao đổi thông tin',
      text: '1. Trước ngày 05 hằng tháng, Ủy ban nhân dân xã gửi Mặt trận tình hình kinh tế - xã hội và danh mục việc sắp làm có ảnh hưởng đến dân.\n2. Trước ngày 20 hằng tháng, Mặt trận gửi Ủy ban nhân dân xã ý kiến, kiến nghị tập hợp từ các thôn.\n3. Kiến nghị được trả lời bằng văn bản trong mười lăm ngày làm việc.',
    },
    {
      number: 5,
      chapter: 'Chương II. Nội dung phối hợp',
      title: 'Giám sát và phản biện xã hội',
      text: '1. Kế hoạch giám sát năm được hai bên thống nhất trong quý I.\n2. Đơn vị được giám sát cung cấp tài liệu chậm nhất năm ngày làm việc trước buổi giám sát.\n3. Dự thảo có tác động lớn đến dân phải có ý kiến phản biện trước khi trình Hội đồng nhân dân xã.',
    },
    {
      number: 6,
      chapter: 'Chương II. Nội dung phối hợp',
      title: 'Tiếp dân, đối thoại và hòa giải ở cơ sở',
      text: '1. Người đứng đầu Ủy ban nhân dân xã đối thoại với nhân dân mỗi năm hai lần; Mặt trận tập hợp câu hỏi trước.\n2. Tổ hòa giải thôn được củng cố hằng năm, có đại diện các đoàn thể.',
    },
    {
      number: 7,
      chapter: 'Chương III. Tổ chức thực hiện',
      title: 'Kinh phí và điều kiện bảo đảm',
      text: '1. Kinh phí cho việc phối hợp được ghi trong dự toán hằng năm của từng cơ quan.\n2. Phòng Kinh tế xã hướng dẫn lập, thẩm định và quyết toán.',
    },
    {
      number: 8,
      chapter: 'Chương III. Tổ chức thực hiện',
      title: 'Giao ban, sơ kết, tổng kết',
      text: '1. Giao ban hằng quý, do hai bên luân phiên chủ trì.\n2. Sơ kết sáu tháng, tổng kết năm; kết luận được ghi thành việc, có cơ quan chủ trì và thời hạn.',
    },
    {
      number: 9,
      chapter: 'Chương III. Tổ chức thực hiện',
      title: 'Hiệu lực',
      text: 'Quy chế có hiệu lực từ ngày ký và thay thế quy chế của hai xã trước khi sắp xếp. Điều nào không còn phù hợp thì hai bên cùng sửa, không bên nào tự sửa.',
    },
  ],
}
