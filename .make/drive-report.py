#!/usr/bin/env python3
"""Uses reports of the audit in a headless browser, over WebDriver, and says what does not hold.

Arguments: the driver, the browser, and the folder with none.html, small.html (60 findings) and large.html (10,000 findings).
Screenshots stay in that folder. Needs nothing but Python's standard library.
"""
import base64
import json
import os
import pathlib
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
TAB, ENTER, SPACE, END = "\ue004", "\ue007", "\ue00d", "\ue010"
# Whatever the environment says of proxies, the driver is on this machine.
LOOPBACK = urllib.request.build_opener(urllib.request.ProxyHandler({}))
failures = []


def check(holds, words):
    if not holds:
        failures.append(words)
        print("FAILED:", words)


class Browser:
    """One session of a browser."""

    def __init__(self, address, binary):
        self.address = address
        arguments = ["--headless=new", "--window-size=1280,900", "--disable-gpu", "--no-first-run", "--disable-sync",
                     "--disable-background-networking", "--disable-component-update", "--hide-scrollbars"]
        if os.geteuid() == 0:
            arguments.append("--no-sandbox")  # It refuses to run as root otherwise.
        wanted = {"browserName": "chrome", "goog:chromeOptions": {"binary": binary, "args": arguments},
                  "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}
        answer = self.call("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self.session = "/session/" + answer["sessionId"]

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with LOOPBACK.open(request, timeout=60) as response:
                return json.load(response)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{method} {path}: {json.load(error)['value']['message']}") from None

    def post(self, path, **body):
        return self.call("POST", self.session + path, body)

    def get(self, path):
        return self.call("GET", self.session + path)

    def open(self, file):
        self.post("/url", url=pathlib.Path(file).as_uri())

    def run(self, script, *arguments):
        return self.post("/execute/sync", script=script, args=list(arguments))

    def find(self, selector):
        return self.post("/element", using="css selector", value=selector)[ELEMENT]

    def keys(self, text):
        """Types into whatever has the focus."""
        steps = [step for key in text for step in ({"type": "keyDown", "value": key}, {"type": "keyUp", "value": key})]
        self.post("/actions", actions=[{"type": "key", "id": "keyboard", "actions": steps}])

    def devtools(self, command, **parameters):
        return self.post("/goog/cdp/execute", cmd=command, params=parameters)

    def log(self, kind):
        return self.post("/se/log", type=kind)

    def picture(self, file):
        pathlib.Path(file).write_bytes(base64.b64decode(self.get("/screenshot")))

    def requests(self):
        """Addresses that were asked for since the last call, the page itself left out."""
        found = []
        for entry in self.log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                found.append(message["params"]["request"]["url"])
        return [address for address in found if not re.match(r"file://.*/(none|small|large)\.html(#.*)?$|data:,$", address)]


def shown(browser):
    return browser.run("return [...document.querySelectorAll('.finding')].filter((item) => item.getClientRects().length).length")


def settle(browser, expected):
    """Waits until so many findings are counted; gives what is counted at last."""
    end = time.monotonic() + 5
    while True:
        text = browser.run("return document.getElementById('shown').textContent")
        if text.split()[0] == str(expected) or time.monotonic() > end:
            return text
        time.sleep(0.02)


def focus(browser):
    return browser.run("""const item = document.activeElement;
      const outline = getComputedStyle(item).outlineStyle;
      return [item.tagName, item.name || item.id || item.className || item.textContent.trim(), item.type || "", outline]""")


def small(browser, folder):
    browser.open(folder / "small.html")
    check(browser.get("/title") == "Pages and code: 18 breaking, 21 warnings, 20 notes", "title: " + browser.get("/title"))
    counts = {name: browser.run("return document.querySelector('#count-' + arguments[0] + ' dd').textContent", name)
              for name in ("breaking", "warning", "note", "hidden", "idle", "unread")}
    hidden = int(counts["hidden"])
    check(hidden == HIDDEN, f"counts: {counts}")
    check(int(counts["breaking"]) + int(counts["warning"]) + int(counts["note"]) + hidden == 60, f"counts: {counts}")
    check(counts["idle"] == "1" and counts["unread"] == "1", f"counts: {counts}")
    total = 60 - hidden
    check(shown(browser) == total, "all findings are shown at first")
    check(browser.run("return document.getElementById('shown').textContent") == f"{total} of {total}", "the number is told")
    check(not browser.run("return document.querySelector('#filters').hidden"), "the filters are shown where scripts run")

    # By level.
    click = "document.querySelector(arguments[0]).click()"
    browser.run(click, "input[value=breaking]")
    rest = total - int(counts["breaking"])
    check(settle(browser, rest) == f"{rest} of {total}" and shown(browser) == rest, "a level that is taken away is gone")
    browser.run(click, "input[value=breaking]")
    check(settle(browser, total) == f"{total} of {total}", "a level comes back")

    # By check, and by group of checks.
    for value, selector in (("parameter.type", "[data-check='parameter.type']"), ("parameter", "[data-check^='parameter.']")):
        browser.run("""const list = document.querySelector('select[name=check]');
          list.value = arguments[0]; list.dispatchEvent(new Event('change', { bubbles: true }))""", value)
        wanted = browser.run("return document.querySelectorAll(arguments[0]).length", selector)
        check(0 < wanted < total and settle(browser, wanted).startswith(f"{wanted} "), f"check {value}: {wanted}")
    browser.run(click, "button[type=reset]")
    check(settle(browser, total) == f"{total} of {total}", "everything comes back")

    # By operation.
    browser.run("""const list = document.querySelector('select[name=operation]');
      list.selectedIndex = 1; list.dispatchEvent(new Event('change', { bubbles: true }))""")
    time.sleep(0.2)
    sections = browser.run("return [...document.querySelectorAll('.operation')].filter((item) => !item.hidden).length")
    check(sections == 1, f"one operation: {sections}")
    browser.run(click, "button[type=reset]")
    settle(browser, total)

    # By text, with the keyboard alone: the skip link is first, then everything in the order of the page.
    browser.open(folder / "small.html")
    reached = []
    for _ in range(60):
        browser.keys(TAB)
        tag, name, kind, outline = focus(browser)
        reached.append(name)
        check(outline not in ("none", ""), f"the focus is seen on {tag} {name}")
        if kind == "search":
            break
    check(reached[0] == "skip", f"first: {reached[0]}")
    for name in ("table", "level", "check", "operation", "text"):
        check(name in reached, f"'{name}' is reached by the keyboard: {reached}")
    browser.keys("Parameter17 type")
    check(settle(browser, 1) == f"1 of {total}" and shown(browser) == 1, "text with two words")
    browser.picture(folder / "filtered.png")
    browser.keys("zzz")
    check(settle(browser, 0) == f"0 of {total}", "nothing fits")
    check(browser.run("return !document.getElementById('nothing').hidden"), "it is said that nothing fits")
    browser.keys(TAB)
    check(focus(browser)[2] == "reset", "the button is next")
    browser.keys(SPACE)
    check(settle(browser, total) == f"{total} of {total}", "the keyboard shows all again")
    for _ in range(10):
        browser.keys(TAB)
        if focus(browser)[0] == "SUMMARY":
            break
    browser.keys(ENTER)
    check(browser.run("return document.querySelector('details').open"), "the keyboard opens what is folded")

    # What assistive software is told.
    chart = browser.find("svg")
    check(browser.get(f"/element/{chart}/computedrole") in ("img", "image"), "the chart is a picture")
    check(browser.get(f"/element/{chart}/computedlabel").startswith("Findings by operation and kind"), "the chart has a name")
    for control in ("select[name=check]", "select[name=operation]", "input[name=text]", "input[value=note]"):
        check(browser.get(f"/element/{browser.find(control)}/computedlabel"), f"{control} has a name")
    cells = browser.run("""return [...document.querySelectorAll('tbody tr')].reduce(
      (sum, row) => sum + Number(row.lastElementChild.textContent), 0)""")
    check(cells == total, f"the table has {cells} of {total}")

    # Text stays text.
    check(browser.run("return document.scripts.length") == 1, "one script")
    check(browser.run("return document.querySelectorAll('main script, main b, main img').length") == 0, "no markup of pages")
    check(browser.run("return document.body.innerText.includes('<script>alert(1)</script>')"), "hostile text is shown")
    check(browser.run("return !/[\\u202e\\u001b]/.test(document.body.textContent)"), "nothing turns the text around")
    check(browser.run("return [...document.querySelectorAll('[id]')].every((item, _, all) => "
                      "document.querySelectorAll('#' + CSS.escape(item.id)).length === 1)"), "each id is there once")


def contrast(browser):
    """The least contrast of text on what is behind it, as far as colours are plain."""
    return browser.run("""
      const light = (color) => {
        const parts = color.match(/[\\d.]+/g).map(Number).slice(0, 3).map((part) => {
          const share = part / 255;
          return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
      };
      const behind = (item) => {
        for (; item; item = item.parentElement) {
          const color = getComputedStyle(item).backgroundColor;
          if (!/, 0\\)$/.test(color)) return color;
        }
        return "rgb(255, 255, 255)";
      };
      let least = [99, ""];
      for (const item of document.querySelectorAll("body *")) {
        const own = [...item.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
        if (!own || !item.getClientRects().length || item.closest(".quiet, .skip, script, option")) continue;
        const svg = item.closest("svg");
        const front = light(getComputedStyle(item)[svg ? "fill" : "color"]);
        const back = light(behind(item));
        const ratio = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
        if (ratio < least[0]) least = [ratio, item.tagName + " " + item.className];
      }
      return least""")


def schemes(browser, folder):
    pages = {}
    for scheme in ("light", "dark"):
        browser.devtools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        browser.open(folder / "small.html")
        pages[scheme] = browser.run("return getComputedStyle(document.body).backgroundColor")
        ratio, where = contrast(browser)
        check(ratio >= 4.5, f"contrast {ratio:.1f} of {where} in {scheme}")
        browser.picture(folder / f"{scheme}.png")
        browser.run("document.querySelector('#findings').scrollIntoView()")
        browser.picture(folder / f"{scheme}-findings.png")
    check(pages["light"] != pages["dark"], f"both schemes: {pages}")
    browser.devtools("Emulation.setEmulatedMedia", features=[])
    browser.devtools("Emulation.setDeviceMetricsOverride", width=390, height=844, deviceScaleFactor=2, mobile=True)
    browser.open(folder / "small.html")
    wide = browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
    check(wide <= 0, f"a narrow window scrolls sideways by {wide}")
    browser.picture(folder / "narrow.png")
    browser.devtools("Emulation.clearDeviceMetricsOverride")


def without_script(browser, folder):
    browser.devtools("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(folder / "small.html")
    browser.devtools("Emulation.setScriptExecutionDisabled", value=False)
    # The switch is for scripts of the page that is opened.
    check(browser.run("return document.getElementById('filters').hidden"), "filters are not shown where they do nothing")
    check(shown(browser) == 60 - HIDDEN, "without script, everything is shown")


def none(browser, folder):
    browser.open(folder / "none.html")
    check(browser.run("return document.body.innerText.includes('Nothing differs.')"), "it is said that nothing differs")
    check(browser.run("return !document.querySelector('svg, form')"), "no chart of nothing")


def large(browser, folder):
    start = time.monotonic()
    browser.open(folder / "large.html")
    loaded = time.monotonic() - start
    size = (folder / "large.html").stat().st_size / 1e6
    total = browser.run("return document.querySelectorAll('.finding').length")
    check(total > 9000, f"{total} findings")
    script = """const start = performance.now();
      const box = document.querySelector('input[name=text]');
      box.value = 'parameter99'; box.dispatchEvent(new Event('change', { bubbles: true }));
      document.body.getBoundingClientRect();
      return performance.now() - start"""
    first, again = browser.run(script), browser.run(script)
    count = browser.run("return document.getElementById('shown').textContent")
    check(0 < int(count.split()[0]) < total, f"filtered: {count}")
    check(loaded < 15 and first < 3000, f"loaded in {loaded:.1f} s, filtered in {first:.0f} ms")
    print(f"10,000 findings: {size:.1f} MB, loaded in {loaded:.1f} s, filtered in {first:.0f} ms, again in {again:.0f} ms")


def main(driver, binary, folder):
    process = subprocess.Popen([driver, "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        port = next((match[1] for line in process.stdout if (match := re.search(r"successfully on port (\d+)", line))), None)
        if port is None:
            sys.exit("the driver does not start")
        browser = Browser(f"http://127.0.0.1:{port}", binary)
        try:
            for step in (small, schemes, without_script, none, large):
                step(browser, folder)
            for entry in browser.log("browser"):
                check(False, f"console: {entry['level']} {entry['message']}")
            requests = browser.requests()
            check(not requests, f"requests: {requests[:5]}")
        finally:
            browser.call("DELETE", browser.session)
    finally:
        process.terminate()
        process.wait(10)
    if failures:
        sys.exit(f"{len(failures)} checks of the report failed; pictures are in {folder}")
    print(f"the report holds in a browser; pictures are in {folder}")


# What a waiver of the sample hides.
HIDDEN = 2

if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]))
