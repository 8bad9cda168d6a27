#!/usr/bin/python3
"""What does a browser make of the page of sql/report.sql?

usage: tests/report_browser.py [--picture PATH]      from anywhere, after make

--picture PATH    only make the picture of the README: the page on a desk, and on a phone in the dark
                  (then: pngquant --ext .png --force PATH)

Drives a headless Chromium (Debian: chromium, chromium-driver). Where that is not installed, it says
so and nothing is tested. The page is made of the fixtures and of the hostile articles of report.py.
"""
import base64
import os
import pathlib
import sys
import tempfile
import traceback

import report
import webdriver
from webdriver import TAB

SCHEMES = ("light", "dark")

# Every text and chart that can be seen, with too little contrast to what is behind it.
FAINT = r"""
const least = [];
const channel = c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
const light = c => 0.2126 * channel(c[0]) + 0.7152 * channel(c[1]) + 0.0722 * channel(c[2]);
const parse = text => { const n = text.match(/[\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n; };
const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05); };
function behind(element) {
  for (let e = element; e; e = e.parentElement) {
    const c = parse(getComputedStyle(e).backgroundColor);
    if (c[3] === 1) return c;
    if (c[3] !== 0) throw new Error('half transparent: ' + e.outerHTML.slice(0, 80));
  }
  throw new Error('nothing behind');
}
function look(element, style, front, back, need, what) {
  const r = ratio(parse(front), back);
  seen++;
  if (r < need || style.opacity !== '1') least.push([what, Math.round(r * 100) / 100, front, String(back)]);
}
let seen = 0;
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const e = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim()) continue;
  const style = getComputedStyle(e);
  const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
  look(e, style, style.color, behind(e), large ? 3 : 4.5, walker.currentNode.data.slice(0, 20));
}
for (const e of document.querySelectorAll('.bar, .before, .range, .first'))
  look(e, getComputedStyle(e), getComputedStyle(e).fill, behind(e), 3, e.getAttribute('class'));
const mark = document.querySelector('article mark');
mark.focus();
const tip = getComputedStyle(mark, '::after');
look(mark, tip, tip.color, parse(tip.backgroundColor), 4.5, 'tooltip');
const ring = getComputedStyle(mark);
look(mark, ring, ring.outlineColor, behind(mark.parentElement), 3, 'focus');
return [seen, least];
"""

# Where an element is in the window, and whether it has the focus.
PLACE = """
const e = document.getElementById(arguments[0]), r = e.getClientRects()[0];
return {seen: r.top >= 0 && r.bottom <= innerHeight && r.left >= 0 && r.right <= innerWidth,
        focused: document.activeElement === e, target: e.matches(':target')};
"""
WIDTHS = "return [document.documentElement.scrollWidth, document.documentElement.clientWidth];"


def open_page(browser, path, width=1280, height=900, mobile=False, **features):
    browser.size(width, height, mobile)
    browser.media("", **features)
    browser.go("about:blank")
    browser.go(pathlib.Path(path).as_uri())


def test_the_console_stays_silent_and_nothing_is_loaded(browser, pages):
    for page in pages.values():
        open_page(browser, page)
        assert browser.messages() == []
        assert browser.run("return performance.getEntriesByType('resource').length") == 0
        assert browser.run("return document.compatMode") == "CSS1Compat"


def test_every_number_leads_to_its_mark(browser, pages):
    open_page(browser, pages["fixtures"])
    links = browser.run("return [...document.querySelectorAll('main .overview a')].map(a => a.getAttribute('href'))")
    links = list(dict.fromkeys(links))
    assert 100 < len(links) < 200, "Chromium stops a page that is led to more than 200 places in ten seconds"
    wrong = []
    for link in links:
        browser.run("document.querySelector(`main .overview a[href='${arguments[0]}']`).click()", link)
        place = browser.run(PLACE, link[1:])
        if link[1:].startswith("a") and "-" in link and not (place["seen"] and place["focused"]):
            wrong.append((link, place))
        if not place["target"]:
            wrong.append((link, place))
    assert wrong == [], wrong[:5]


def test_a_real_click_on_a_phone_leads_to_the_mark(browser, pages):
    open_page(browser, pages["fixtures"], 360, 740, True)
    for selector in (".places td:first-child a", ".league a", "dd a"):
        target = browser.run("return document.querySelector(arguments[0]).hash.slice(1)", selector)
        browser.click(selector)
        place = browser.run(PLACE, target)
        assert place["seen"] and place["target"], (selector, target, place)


def test_nothing_is_wider_than_the_window(browser, pages):
    for page in pages.values():
        for width in (320, 360, 412, 768, 992, 1280, 1920):
            for scheme in SCHEMES:
                open_page(browser, page, width, 800, width < 700, prefers_color_scheme=scheme)
                scroll, client = browser.run(WIDTHS)
                assert scroll <= client == width, (page, width, scheme, scroll, client)
    open_page(browser, pages["fixtures"], 320, 800, True)
    assert browser.run("""
        return [...document.querySelectorAll('article mark')].filter(mark => {
            mark.focus();
            return document.documentElement.scrollWidth > 320;
        }).map(mark => mark.id)""") == []


def test_text_is_not_cut_on_a_phone(browser, pages):
    open_page(browser, pages["fixtures"], 320, 800, True)
    assert browser.run("""
        return [...document.querySelectorAll('th, td, dt, dd, figcaption, figcaption > *, li')]
            .filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline')
            .map(e => e.outerHTML.slice(0, 120))""") == []


def test_contrast_is_aa_in_both_schemes(browser, pages):
    papers = set()
    for scheme in SCHEMES:
        open_page(browser, pages["fixtures"], prefers_color_scheme=scheme)
        seen, faint = browser.run(FAINT)
        assert seen > 1000 and faint == [], (scheme, seen, faint[:5])
        papers.add(browser.run("return getComputedStyle(document.body).backgroundColor"))
    assert len(papers) == 2, papers


def test_the_keyboard_goes_through_the_page_in_reading_order(browser, pages):
    open_page(browser, pages["fixtures"])
    order = browser.run("""
        return [...document.querySelectorAll('a[href], [tabindex]')].map((e, i) => { e.dataset.order = i; return e.tabIndex; })""")
    assert set(order) == {0} and len(order) > 600
    at = "return Number(document.activeElement.dataset.order)"
    for i in range(40):
        browser.press(TAB)
        assert browser.run(at) == i
        assert browser.run("return getComputedStyle(document.activeElement).outlineStyle") != "none", i
    # the first stop skips to the articles, where marks follow each other
    browser.run("document.querySelector('.skip').focus()")
    assert browser.run("return document.querySelector('.skip').getBoundingClientRect().top") >= 0
    browser.press("\ue007")  # enter
    browser.press(TAB)
    first = browser.run(at)
    assert browser.run("return document.activeElement === document.querySelector('article mark')")
    for i in range(1, 25):
        browser.press(TAB)
        assert browser.run(at) == first + i
        shown, says = browser.run("""
            const e = document.activeElement, tip = getComputedStyle(e, '::after');
            return [tip.display, [tip.content, JSON.stringify(e.title)]]""")
        assert shown == "block" and says[0] == says[1], says


def test_hostile_text_stays_text(browser, pages):
    open_page(browser, pages["hostile"])
    assert browser.messages() == []
    odd = browser.run("""
        return [...document.querySelectorAll('*')].filter(e => /^(script|img|iframe|object|embed|form|input|b)$/.test(e.localName)
            || [...e.attributes].some(a => a.name.startsWith('on') || /javascript:|http/.test(a.name === 'href' && a.value)))
            .map(e => e.outerHTML.slice(0, 100))""")
    assert odd == [], odd
    assert browser.run("return document.querySelectorAll('style').length") == 1
    assert browser.run("return document.querySelectorAll('main > section .article').length") == len(report.HOSTILE)
    text = browser.run("return document.body.innerText")
    assert text.count("<script>alert(2)</script>") >= 4 and "<svg onload=alert(5)>" in text
    assert "<script>" in browser.run("return document.querySelector('mark[data-metric*=script]').dataset.metric")


def test_paper_is_light_and_shows_all(browser, pages):
    open_page(browser, pages["fixtures"], 700, 900)
    browser.media("print", prefers_color_scheme="dark")
    assert browser.run("return getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert browser.run("return getComputedStyle(document.querySelector('header nav')).display") == "none"
    assert browser.run("return getComputedStyle(document.querySelector('article mark')).borderBottomStyle") == "solid"
    scroll, client = browser.run(WIDTHS)
    assert scroll <= client
    printed = base64.b64decode(browser.devtools("Page.printToPDF", paperWidth=8.27, paperHeight=11.69)["data"])
    assert printed.startswith(b"%PDF") and len(printed) > 50000


def take_picture(browser, pages, path):
    """The top of the page on a desk, and a phone in the dark with an article before it."""
    with tempfile.TemporaryDirectory() as directory:
        desk, phone = os.path.join(directory, "desk.png"), os.path.join(directory, "phone.png")
        open_page(browser, pages["fixtures"], 1024, 900, prefers_color_scheme="light")
        browser.picture(desk)
        open_page(browser, pages["fixtures"], 360, 740, True, prefers_color_scheme="dark")
        browser.run("document.querySelector('#a1').scrollIntoView(); document.querySelector('#a1-r2').focus({preventScroll: true})")
        browser.picture(phone)
        frame = os.path.join(directory, "frame.html")
        with open(frame, "w", encoding="utf-8") as f:
            f.write("<!DOCTYPE html><style>body{margin:0;background:#e8e3d9;position:relative;height:980px}"
                    "img{position:absolute;display:block}#desk{left:40px;top:40px;border-radius:6px}"
                    "#phone{left:1036px;bottom:40px;border-radius:28px;border:8px solid #0c0b0a}</style>"
                    "<img id=desk src=desk.png><img id=phone src=phone.png>")
        open_page(browser, frame, 1452, 980)
        browser.picture(path)


def main():
    sys.stdout.reconfigure(errors="backslashreplace")
    missing = webdriver.missing()
    if missing:
        print(f"report_browser: skipped, {' and '.join(missing)} not installed")
        return 0
    passed = failed = 0
    with tempfile.TemporaryDirectory() as directory, webdriver.Browser() as browser:
        pages = {}
        for name, rows in (("fixtures", report.fixtures()), ("hostile", report.hostile())):
            pages[name] = os.path.join(directory, name + ".html")
            with open(pages[name], "wb") as f:
                f.write(report.shell(report.make(directory, rows)).stdout)
        if sys.argv[1:2] == ["--picture"]:
            take_picture(browser, pages, sys.argv[2])
            return 0
        for name, test in list(globals().items()):
            if not name.startswith("test_"):
                continue
            try:
                test(browser, pages)
                passed += 1
            except Exception:  # every failure is shown, and the rest is still run
                failed += 1
                print(f"{name} failed\n{traceback.format_exc()}")
    print(f"report_browser: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
