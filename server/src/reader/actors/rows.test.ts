import { expect, test } from 'vitest'
import { normalise } from '../text/normalise.ts'
import { rolesIn } from './roles.ts'

test.each([
  // the bodies of the Party and those of the State are two rows
  [
    'Giao các cấp ủy, tổ chức đảng, cơ quan, đơn vị rà soát.',
    ['các cấp ủy, tổ chức đảng', 'cơ quan, đơn vị'],
  ],
  ['Các ban đảng, cấp ủy, tổ chức đảng các cấp đề xuất.', ['Các ban đảng', 'cấp ủy, tổ chức đảng các cấp']],
  [
    'Các tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương cụ thể hóa hướng dẫn.',
    ['Các tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương'],
  ],
  [
    'Văn phòng các tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương trồng cây.',
    ['Văn phòng các tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương'],
  ],
  [
    'Đề nghị các doanh nghiệp có hoạt động khai thác đá trên địa bàn huyện trồng cây.',
    ['các doanh nghiệp có hoạt động khai thác đá trên địa bàn huyện'],
  ],
  [
    'Yêu cầu các doanh nghiệp hoạt động vận chuyển gỗ trên địa bàn tỉnh báo cáo.',
    ['các doanh nghiệp hoạt động vận chuyển gỗ trên địa bàn tỉnh'],
  ],
  ['Cấp ủy, chính quyền địa phương phải tập trung.', ['Cấp ủy', 'chính quyền địa phương']],
  ['Từng cấp ủy, tổ chức đảng, cơ quan rà soát.', ['Từng cấp ủy, tổ chức đảng, cơ quan']],
  [
    'Các sở, ban, ngành, tổ chức chính trị - xã hội, UBND các xã bố trí vốn.',
    ['Các sở, ban, ngành', 'tổ chức chính trị - xã hội', 'UBND các xã'],
  ],
  ['Các sở, ban, ngành, đoàn thể tỉnh bố trí vốn.', ['Các sở, ban, ngành, đoàn thể tỉnh']],
  // one committee, whose name is a list
  [
    'Giao Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương chủ trì.',
    ['Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương'],
  ],
  [
    'Giao các đoàn kiểm tra của Bộ Chính trị, Ban Bí thư nắm tình hình.',
    ['các đoàn kiểm tra của Bộ Chính trị, Ban Bí thư'],
  ],
  ['Đảng ủy Công an tỉnh, các cấp ủy chủ trì.', ['Đảng ủy Công an tỉnh', 'các cấp ủy']],
  // a class whose names stand between semicolons
  [
    'Giám đốc các sở, ngành: Nội vụ; Văn hóa và Thể thao; Công an tỉnh có trách nhiệm thi hành.',
    ['Giám đốc sở Nội vụ', 'Giám đốc sở Văn hóa và Thể thao', 'Công an tỉnh'],
  ],
  [
    'Giao các Đảng ủy: Chính phủ; Tòa án nhân dân tối cao; Bộ Tư pháp và các cấp ủy thực hiện.',
    ['Đảng ủy Chính phủ', 'Đảng ủy Tòa án nhân dân tối cao', 'Đảng ủy Bộ Tư pháp', 'các cấp ủy'],
  ],
  [
    'Giám đốc các sở: Nội vụ, Tài chính; Chủ tịch UBND các xã chịu trách nhiệm thi hành.',
    ['Giám đốc sở Nội vụ', 'Giám đốc sở Tài chính', 'Chủ tịch UBND các xã'],
  ],
  // names
  ['Sở Nông nghiệp và PTNT rà soát.', ['Sở Nông nghiệp và PTNT']],
  ['Tiểu đội Cảnh sát bảo vệ mục tiêu trực đêm.', ['Tiểu đội Cảnh sát']],
  ['Viện Kiểm sát nhân dân tối cao hướng dẫn.', ['Viện Kiểm sát nhân dân tối cao']],
  ['Tổng công ty Hàng không Sông Lam rà soát.', ['Tổng công ty Hàng không Sông Lam']],
])('%s', (text, leads) => {
  expect(rolesIn(normalise(text), 0).leads.map(({ value }) => value)).toEqual(leads)
})
