/// What each page carries besides its text. The policy of the page allows just these, by their hashes; a test tells the new ones
/// when something here has changed.
enum HTMLAssets {
  /// The hash of ``style``, as a policy names it.
  static let styleHash = "sha256-VwLekvur0PdTYKu/fNsIdCIxCNYzMHE7SRlU0seK7oQ="
  /// The hash of ``script``.
  static let scriptHash = "sha256-6UOLKs0bfLqQ5yn8N6kb50Bh3uBDeLq8Qg390acHW+o="

  /// How the page looks.
  static let style = Markup(
    source: """

      :root {
        color-scheme: light dark;
        --page: #ffffff; --raised: #f4f5f7; --line: #d5d9df; --text: #1c2026; --dim: #57606c; --link: #0b57b0;
        --breaking: #b3261e; --warning: #8a5300; --note: #3d5a80; --focus: #0b57b0;
        --k0: #2f6fb7; --k1: #c25b12; --k2: #2e8b57; --k3: #8e44ad; --k4: #b8860b; --k5: #c0396b; --k6: #3aa0a8; --k7: #7a828e;
      }
      @media (prefers-color-scheme: dark) {
        :root {
          --page: #15181d; --raised: #1f242b; --line: #39414c; --text: #e6e9ee; --dim: #a3adba; --link: #8ab8f5;
          --breaking: #ff9a92; --warning: #f0bf6c; --note: #a9c4e8; --focus: #8ab8f5;
          --k0: #6ea8ea; --k1: #f0965a; --k2: #66c98f; --k3: #c591e0; --k4: #e3bf55; --k5: #ee82a8; --k6: #6fd0d6; --k7: #aab2bd;
        }
      }
      * { box-sizing: border-box; }
      [hidden] { display: none !important; }
      body { margin: 0 auto; max-width: 76rem; padding: 1.5rem 1.25rem 4rem; background: var(--page); color: var(--text);
        font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
      h1, h2, h3 { line-height: 1.25; overflow-wrap: anywhere; }
      h1 { font-size: 1.75rem; margin: 0; }
      h2 { font-size: 1.25rem; margin: 2rem 0 .75rem; }
      h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
      header p { margin: .35rem 0 0; color: var(--dim); }
      a { color: var(--link); }
      code, pre, .place { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: .86em; }
      :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
      .skip { position: absolute; left: -99rem; padding: .5rem 1rem; background: var(--raised); }
      .skip:focus { left: 1rem; top: .5rem; z-index: 3; }
      .quiet { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
      .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; margin: 1.5rem 0 0; }
      .card { display: flex; flex-direction: column-reverse; padding: .7rem .9rem; background: var(--raised); border-radius: 6px;
        border-left: 4px solid var(--line); }
      .card dt { color: var(--dim); font-size: .9rem; }
      .card dd { margin: 0; font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
      .card.breaking { border-color: var(--breaking); }
      .card.warning { border-color: var(--warning); }
      .card.note { border-color: var(--note); }
      .drift { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.5rem; align-items: start; }
      svg { width: 100%; height: auto; font-size: 13px; }
      svg text { fill: var(--text); }
      svg .dim { fill: var(--dim); }
      .k0 { fill: var(--k0); } .k1 { fill: var(--k1); } .k2 { fill: var(--k2); } .k3 { fill: var(--k3); }
      .k4 { fill: var(--k4); } .k5 { fill: var(--k5); } .k6 { fill: var(--k6); } .k7 { fill: var(--k7); }
      .table { overflow: auto; max-height: 28rem; border: 1px solid var(--line); border-radius: 6px; }
      table { border-collapse: collapse; width: 100%; font-size: .84rem; font-variant-numeric: tabular-nums; }
      th, td { padding: .3rem .5rem; text-align: right; border-bottom: 1px solid var(--line); }
      th[scope=row], thead th:first-child { text-align: left; font-weight: normal; min-width: 11rem; overflow-wrap: anywhere; }
      thead th { position: sticky; top: 0; background: var(--raised); font-weight: 600; }
      form { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .6rem 1.1rem; align-items: center;
        padding: .75rem .9rem; background: var(--raised); border: 1px solid var(--line); border-radius: 6px; }
      fieldset { display: flex; flex-wrap: wrap; gap: .2rem .9rem; margin: 0; padding: 0; border: 0; }
      legend { float: left; margin-right: .7rem; padding: 0; }
      label { display: inline-flex; gap: .4rem; align-items: center; }
      label.wide { flex: 1 1 16rem; }
      input, select, button { font: inherit; color: inherit; }
      select, input[type=search], button { padding: .25rem .5rem; background: var(--page); border: 1px solid var(--dim); border-radius: 4px; }
      select { max-width: 14rem; }
      input[type=search] { flex: 1; min-width: 8rem; }
      input[type=checkbox] { width: 1.05rem; height: 1.05rem; margin: 0; accent-color: var(--link); }
      output { color: var(--dim); font-variant-numeric: tabular-nums; }
      .count { display: inline-block; padding: 0 .5rem; background: var(--raised); border-radius: 99px; color: var(--dim);
        font-size: .85rem; font-weight: normal; }
      .operation { content-visibility: auto; contain-intrinsic-size: auto 30rem; scroll-margin-top: 8rem; }
      .operation ul, .plain { list-style: none; margin: 0; padding: 0; }
      .plain li { padding: .5rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
      .by, .place { color: var(--dim); }
      .finding { margin: 0 0 .75rem; padding: .6rem .9rem; border: 1px solid var(--line); border-left: 4px solid var(--note); border-radius: 6px;
        overflow-wrap: anywhere; }
      .finding.breaking { border-left-color: var(--breaking); }
      .finding.warning { border-left-color: var(--warning); }
      .finding p { margin: 0; }
      .level { font-weight: 600; color: var(--note); }
      .breaking .level { color: var(--breaking); }
      .warning .level { color: var(--warning); }
      .finding p > code:last-child { color: var(--dim); }
      .sides { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; margin: .5rem 0; }
      .sides > div { min-width: 0; padding: .4rem .6rem; background: var(--raised); border-radius: 4px; }
      .sides dt { font-size: .85rem; color: var(--dim); }
      .sides dd { margin: .2rem 0 0; }
      pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
      .finding p.silent { color: var(--dim); font-style: italic; font-size: .9rem; }
      .remedy { font-size: .95rem; }
      summary { cursor: pointer; }
      summary h2 { display: inline-block; margin: 1rem 0; }
      @media (max-width: 52rem) {
        .drift, .sides { grid-template-columns: 1fr; }
        form { position: static; }
      }
      @media print { form, .skip { display: none; } .operation { content-visibility: visible; } .finding { break-inside: avoid; } }
      @media (forced-colors: active) { .card, .finding { border: 1px solid; } }

      """)

  /// Hides the findings that the filters leave out.
  static let script = Markup(
    source: """

      "use strict";
      (() => {
        const form = document.getElementById("filters");
        if (!form) return;
        const shown = document.getElementById("shown");
        const nothing = document.getElementById("nothing");
        const operations = Array.from(document.querySelectorAll(".operation"), (section) => ({
          section,
          name: section.querySelector("h3 bdi").textContent.toLowerCase(),
          findings: Array.from(section.querySelectorAll(".finding"), (item) => (
            { item, level: item.dataset.level, check: item.dataset.check, text: null })),
        }));
        const all = operations.reduce((sum, operation) => sum + operation.findings.length, 0);

        const apply = () => {
          const values = new FormData(form);
          const levels = new Set(values.getAll("level"));
          const check = values.get("check");
          const wanted = values.get("operation");
          const words = values.get("text").toLowerCase().split(/\\s+/).filter(Boolean);
          let count = 0;
          for (const { section, name, findings } of operations) {
            let here = 0;
            for (const finding of findings) {
              let fits = (!wanted || wanted === section.id) && levels.has(finding.level)
                && (!check || finding.check === check || finding.check.startsWith(check + "."));
              if (fits && words.length) {
                finding.text ??= name + " " + finding.item.textContent.toLowerCase();
                fits = words.every((word) => finding.text.includes(word));
              }
              if (finding.item.hidden === fits) finding.item.hidden = !fits;
              if (fits) here += 1;
            }
            if (section.hidden === (here > 0)) section.hidden = here === 0;
            count += here;
          }
          shown.textContent = count + " of " + all;
          nothing.hidden = count > 0;
        };

        let waiting = 0;
        const applySoon = () => {
          clearTimeout(waiting);
          waiting = setTimeout(apply, 120);
        };
        form.addEventListener("change", apply);
        form.addEventListener("input", applySoon);
        form.addEventListener("reset", () => setTimeout(apply));
        form.addEventListener("submit", (event) => event.preventDefault());
        form.hidden = false;
        // A browser that comes back to the page keeps what was chosen.
        apply();
      })();

      """)
}
