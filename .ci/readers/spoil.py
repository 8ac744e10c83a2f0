"""Gives everything in a programme a name of its own that a reader might trip over or run:
spoil.py programme.json >spoiled.json"""

import itertools
import json
import sys

NAMES = zip(itertools.cycle([
    '<script>alert(1)</script>',
    '=HYPERLINK("http://example.com","点")',
    '''"两个"'一个'&amp;<b>''',
    '第一行\n第二行',
    '\u202e甲乙丙\u202c',
    '长' * 200,
    '<img src=x onerror=alert(1)>',
    '+1+cmd|/C!A0',
    ']]></w:t>,;:\\',  # python3-icalendar 4 reads a backslash and n as a line end
    '@SUM(1,2)',
    '../../x/y',
    '-2+3 _x0041_',
]), itertools.count(1))
FIELDS = {'name', 'theme', 'note', 'title', 'issuer', 'number', 'reason', 'post'}


def spoil(value):
    if isinstance(value, list):
        return [spoil(v) for v in value]
    if isinstance(value, dict):
        return {k: '{}{}'.format(*next(NAMES)) if k in FIELDS else spoil(v) for k, v in value.items()}
    return value


with open(sys.argv[1], encoding='utf-8') as f:
    json.dump(spoil(json.load(f)), sys.stdout)
