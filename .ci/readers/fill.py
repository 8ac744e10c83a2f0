"""Fills in a workbook as an office would, in another program: fill.py EMPTY.xlsx FILLED.xlsx

In a new workbook that is what must be filled in, in the workbook of a plan what became of three
sessions, in a form one line."""

import sys

import openpyxl

empty, filled = sys.argv[1:]
book = openpyxl.load_workbook(empty)


def fill(sheet, row, **values):
    """Writes values below the headings of these names."""
    for heads in sheet.iter_rows(max_row=5):
        columns = {str(c.value).rstrip('*'): c.column for c in heads if c.value}
        if all(name in columns for name in values):
            for name, value in values.items():
                sheet.cell(heads[0].row + row, columns[name], value)
            return
    sys.exit(f'{sheet.title}: no row of headings holds {", ".join(values)}')


if '队伍' in book.sheetnames:
    fill(book['单位'], 1, 名称='示例单位甲')
    fill(book['队伍'], 1, 名称='一队', 基地='遂城街道', 每周可出勤天数=2)
    fill(book['活动'], 1, 选用='是', 范围='全部镇街')
elif '填报表' in book.sheetnames:
    fill(book['填报表'], 1, 实到人次=1200, 发放份数='约1000', 状态='已确认')
else:
    table = book.worksheets[0]
    fill(table, 1, 状态='已开展', 实到人次=300, 发放份数='约300', 咨询人次='２０余')
    fill(table, 2, 状态='已开展', 实到人次=' 80 ')
    fill(table, 3, 状态='未开展', 未开展原因='天气原因')
book.save(filled)
