"""Tells where what was read differs from what was written: agree.py SCRATCH

SCRATCH/in holds files as the planner wrote them, each set of files with a prefix of its own; csv,
txt, pdf and again hold what LibreOffice made of them, again being the same format once more, and
pdf also what Chromium printed. Every workbook of a plan has the CSV file of the same name beside
it."""

import csv
import pathlib
import re
import sys
import unicodedata
import xml.etree.ElementTree
import zipfile

import openpyxl

WORD = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
# What a spreadsheet shows for a formula that fails or a column too narrow, and a document for a
# reference to nothing.
BROKEN = re.compile(r'###|#(REF|NAME|VALUE|N/A|DIV/0|NUM)|Err:\d|Error')

# Named for one page; names of 200 characters may need a second.
ONE_PAGE = {'zh-领导一页纸.html', 'en-one-page.html'}
# More is no reading matter.
MOST_PAGES = 100
NOT_PRINTED = 'hostile-年度计划.xlsx'

here = pathlib.Path(sys.argv[1])
wrong = []


def squeezed(text):
    """The text without blanks, which lines and cells break in their own ways."""
    return ''.join(c for c in text if not c.isspace() and c != '\ufeff')


def sound(name, text):
    """Holds text that a reader shows against what must never be seen."""
    for line in text.splitlines():
        if BROKEN.search(line):
            wrong.append(f'{name}: {line.strip()[:200]}')
    turned = sum(unicodedata.bidirectional(c) in {'LRE', 'RLE', 'LRO', 'RLO', 'LRI', 'RLI', 'FSI'} for c in text)
    if turned:
        wrong.append(f'{name}: {turned} marks turn the direction of writing')


def rows(path):
    with open(path, encoding='utf-8-sig', newline='') as f:
        return list(csv.reader(f))


def value(text):
    """A cell as both sides write it: days as 2024-12-04, without the apostrophe that CSV needs."""
    if day := re.fullmatch(r'(\d\d)/(\d\d)/(\d{4})', text):
        return '{2}-{0}-{1}'.format(*day.groups())
    return re.sub(r"^'(?=\s*[=+\-@＝＋－＠])", '', text)


def tables(written):
    """Every row about a session, on whatever sheet, says what the CSV file says."""
    head, *body = rows(written)
    number, name = head[:2]
    sessions = {r[1]: {h: value(v) for h, v in zip(head, r)} for r in body if r[0]}
    sheets = sorted((here / 'csv').glob(written.stem + '-*.csv'))
    count, full = 0, []
    for path in sheets:
        titles, listed = [], []
        for row in rows(path):
            if name in row:
                titles = row
            elif titles and (session := sessions.get(row[titles.index(name)])):
                listed.append(session[name])
                for title, cell in zip(titles, row):
                    if title in session and title != number and value(cell) != session[title]:
                        wrong.append(f'{path.name}: {title} is {value(cell)!r}, in the CSV file {session[title]!r}')
        count += len(listed)
        if set(head) <= set(titles):
            full.append(listed)
    if full != [list(sessions)]:
        wrong.append(f'{written.stem}: no sheet, or more than one, lists the sessions of the CSV file')
    print(f'{written.stem}: {len(sheets)} sheets, {len(sessions)} sessions in {count} rows')
    # The CSV file itself, opened and saved.
    again = rows(here / 'again' / written.name)
    if [[value(v) for v in r] for r in again] != [[value(v) for v in r] for r in [head, *body]]:
        wrong.append(f'{written.name}: a spreadsheet reads something else')


def document(path):
    """Every paragraph is read, and the title is printed."""
    with zipfile.ZipFile(path) as z:
        tree = xml.etree.ElementTree.fromstring(z.read('word/document.xml'))
    paragraphs = [''.join(t.text or '' for t in p.iter(WORD + 't')) for p in tree.iter(WORD + 'p')]
    text = (here / 'txt' / path.with_suffix('.txt').name).read_text(encoding='utf-8')
    sound(path.name, text)
    if squeezed(text) != squeezed(''.join(paragraphs)):
        wrong.append(f'{path.name}: a word processor reads something else')
    title = next(squeezed(p) for p in paragraphs if p.strip())
    if title not in squeezed(printed(path)):
        wrong.append(f'{path.name}: its title is not printed')


def workbook(path):
    """No sheet shows a fault, and LibreOffice took no name for a formula."""
    sheets = sorted((here / 'csv').glob(path.stem + '-*.csv'))
    if not sheets:
        wrong.append(f'{path.name}: no sheet')
    for sheet in sheets:
        sound(sheet.name, sheet.read_text(encoding='utf-8'))
    for sheet in openpyxl.load_workbook(here / 'again' / path.name, read_only=True):
        for row in sheet.iter_rows():
            wrong.extend(f'{path.name}: {sheet.title}!{c.coordinate} is a formula' for c in row if c.data_type == 'f')
    if path.name != NOT_PRINTED:
        printed(path)


def printed(path):
    """The text of the PDF made of a file, whose pages end in form feeds."""
    text = (here / 'pdf' / path.with_suffix('.txt').name).read_text(encoding='utf-8')
    sound(path.name + ', printed', text)
    pages = text.split('\f')[:-1]
    print(f'{path.name}: {len(pages)} pages')
    for number, page in enumerate(pages, 1):
        if not page.strip():
            wrong.append(f'{path.name}: page {number} is empty')
    if not pages or len(pages) > (1 if path.name in ONE_PAGE else MOST_PAGES):
        wrong.append(f'{path.name}: {len(pages)} pages')
    return text


for path in sorted((here / 'in').iterdir()):
    if path.suffix == '.csv':
        tables(path)
    elif path.suffix == '.docx':
        document(path)
    elif path.suffix == '.xlsx':
        workbook(path)
    else:
        printed(path)
if wrong:
    print(*wrong, sep='\n')
sys.exit(bool(wrong))
