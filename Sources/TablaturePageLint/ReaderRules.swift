import TablatureAPIModel

extension LintRule {
  /// What reading the pages finds; `lint` shows it with the rest.
  static let reader: [LintRule] = [
    reader("page.missing", .error, "no file or folder has this path", "correct the path"),
    reader("page.unreadable", .error, "the file or folder cannot be read", "see to its permissions"),
    reader("page.size", .error, "the page is too long to be a page", "split it"),
    reader("page.encoding", .error, "the page is not UTF-8", "save it as UTF-8"),
    reader(
      "page.no-operation-name", .error, "nothing names the operation",
      "name it in the title, the row of its parameter, a sample request or the debugging link"),
    reader(
      "page.operation-name", .warning,
      "the title, the row of its parameter, the link for debugging or a sample request names another operation than the rest; the message says which name is used",
      "correct what was copied from another page"),
    reader("page.name", .warning, "the name of the file cannot be shown or written down", "rename the file"),
    reader("page.symlink-loop", .warning, "a link leads back to a folder that is being read", "remove the link"),
    reader("page.case-collision", .warning, "two paths are alike but for case", "rename one"),
    reader(
      "page.no-request-table", .warning, "the operation is taken to have no parameters",
      "add the table, if it has some"),
    reader("page.no-response-table", .note, "the operation has no table of return data", "add the table"),
    reader("page.no-error-table", .note, "the operation has no table of error codes", "add the table"),
    reader(
      "section.unread", .error,
      "a section has no table that could be read, but a list, code or something like a table; an error for request parameters, else a warning",
      "write a table"),
    reader(
      "page.comment", .warning, "a comment has no end, so the rest of the page is not read", "close it with `-->`"),
    reader("page.empty", .warning, "nothing stands in the file", "remove it, or write it"),
    reader("page.not-an-operation", .note, "the page was skipped", "nothing, if it is a guide or an overview"),
    reader(
      "config.unused", .warning, "a choice of the configuration changes nothing", "remove it, or correct it"),
    reader(
      "overlay.unused", .warning, "a correction of a page changes nothing: the page says the same by now",
      "remove the correction"),
    reader(
      "overlay.unknown", .warning, "a correction names an operation, a member, a value or a code that no page has",
      "correct the name, or remove the correction"),
    reader(
      "overlay.misfit", .warning, "a correction cannot be made on what the page has there", "correct the correction"),
    reader("input.no-pages", .error, "the paths hold no Markdown files", "give another path"),
    reader("input.no-operations", .error, "no page describes an operation", "give another path"),

    reader(
      "table.row-width", .warning, "a row has more or fewer cells than the header",
      "escape a `\\|` of the text, or add the missing cells"),
    reader(
      "table.pipe-in-code", .warning, "a `\\|` inside code separates cells in Markdown; it is taken for text",
      "escape it with a backslash"),
    reader("table.html-open", .warning, "a table in HTML has no end", "close it with `</table>`"),
    reader("table.html-nested", .warning, "a table inside a cell of HTML is read as text", "put it below the table"),
    reader(
      "table.invisible-character", .note, "a name or type is written with invisible characters, which are ignored",
      "delete them"),
    reader(
      "table.indentation", .note, "names are indented below rows that can't have members; the indentation is ignored",
      "indent only the members of structures and lists"),
    reader(
      "table.stray-text", .warning, "text follows the end of a row and was taken for the rest of its last cell",
      "escape the `\\|` before it"),
    reader(
      "table.no-header", .warning, "a row belongs to no table", "write the header and the line of dashes"),
    reader(
      "table.columns", .warning, "the columns are not those of such a table; its rows are left out",
      "use known titles of columns"),
    reader("table.further", .note, "a section has a further table, for one type or for more fields", "nothing"),
    reader(
      "table.name", .warning, "the cell cannot be the name of a parameter; the row is left out", "correct the name"),
    reader("table.duplicate-name", .warning, "a name stands twice; the first row counts", "remove one"),
    reader(
      "table.presence", .warning,
      "the cell does not say whether the parameter is required; it is taken for optional", "write yes or no"),
    reader(
      "type.unknown", .warning, "the type is none that is known; the field is taken for text or for a structure",
      "correct the type"),
    reader("error.code", .warning, "a row has no error code and is left out", "add it"),
    reader("error.status", .warning, "a row has no HTTP status; its error code has none there", "correct it"),
    reader("error.no-status", .warning, "a table of error codes has no column of HTTP statuses", "add the column"),
    reader(
      "sample.ill-formed", .note, "the sample is no valid JSON or XML; it was read as well as can be", "correct it"),
    reader(
      "sample.other-name", .warning, "the samples call a list otherwise than the table; the samples count",
      "correct the table"),

    reader(
      "name.letter-case", .warning,
      "a name begins with a small letter here and with a capital on all other pages, and no sample shows it; it is read as theirs",
      "correct the table"),
    reader(
      "name.list-element", .warning,
      "the samples call the elements of a list like the list, other pages do not; theirs counts", "correct the samples"),
    reader(
      "operation.duplicate", .warning,
      "a fuller page describes the operation, or the configuration chooses another; this one is left out",
      "remove one of the pages, or choose one in the configuration"),
    reader(
      "operation.unsupported-binding", .error,
      "the operation has an HTTP method, a path, headers or a body of its own, which generated clients can't express; it is left out",
      "exclude the operation in the configuration, or remove the page"),
    reader(
      "service.left-out", .error,
      "the pages belong to another product or API version than most, and a client is for one of them; these are left out",
      "choose a product and a version in the configuration, or move the pages"),
    reader(
      "service.unknown", .error, "no page belongs to the product or the API version that was chosen",
      "correct the choice"),
  ]

  private static func reader(
    _ id: StaticString, _ severity: Diagnostic.Severity, _ meaning: String, _ remedy: String
  ) -> LintRule {
    LintRule(id, severity, meaning: meaning, remedy: remedy, check: .reader)
  }
}
