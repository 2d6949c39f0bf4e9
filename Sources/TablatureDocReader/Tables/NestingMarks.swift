/// What precedes the name of a row and shows how deep it is: `└`, `»»`, `--`, spaces.
struct NestingMarks: Hashable {
  /// How many marks there are; a corner with its dashes, `└─`, is one.
  var marks = 0
  /// How wide the white space before the first mark, or before the name, is, with the lines of a drawn tree.
  var indentation = 0
  /// Whether the white space is such that Markdown would show it.
  var isVisible = false

  /// Splits a cell of a name into marks and name.
  ///
  /// - Parameters:
  ///   - cell: The text of the cell, its markup resolved, with the white space that Markdown keeps at its beginning.
  ///   - spaces: How many plain spaces precede it, which Markdown doesn't show.
  static func split(_ cell: String, spaces: Int) -> (marks: NestingMarks, name: String) {
    var found = NestingMarks(indentation: spaces)
    var corners = 0
    var bullets = 0
    let name = cell.unicodeScalars.drop { scalar in
      switch scalar {
      case "└", "├", "╰", "┗", "┣", "∟", "↳", "→", "»", "›", ">": corners += 1
      case "-", "–", "—", "－", "+", "•", "·", "◦", "▪", "●", "○": bullets += 1
      case "─", "━", "|", "│", "┃":
        if corners == 0 { found.indentation += 1 }
      default:
        guard scalar.properties.isWhitespace else { return false }
        if corners + bullets == 0 {
          found.indentation += Self.width(of: scalar)
          found.isVisible = true
        }
      }
      return true
    }
    // Dashes behind a corner belong to it.
    found.marks = corners > 0 ? corners : bullets
    return (found, String(name).trimmingTrailingSpaces())
  }

  private static func width(of space: Unicode.Scalar) -> Int {
    switch space.value {
    case 0x2001, 0x2003, 0x3000: 2
    case 0x09: 4
    default: 1
    }
  }

  /// How deep each row is, and whether white space of some rows was ignored because it doesn't show a structure.
  ///
  /// Marks always nest. White space nests only where each row that is further in than the one before it follows one that can
  /// have members; otherwise it is there by accident.
  static func depths(
    of rows: [NestingMarks], canHaveMembers: (Int) -> Bool
  ) -> (depths: [Int], ignoresVisibleSpace: Bool) {
    guard rows.contains(where: { $0.marks > 0 || $0.indentation > 0 }) else {
      return ([Int](repeating: 0, count: rows.count), false)
    }
    let margin = rows.lazy.map(\.indentation).min() ?? 0
    var usesSpace = rows.contains { $0.indentation > margin }
    if usesSpace {
      usesSpace = rows.indices.dropFirst().allSatisfy { index in
        let (row, before) = (rows[index], rows[index - 1])
        return row.marks != before.marks || row.indentation <= before.indentation || canHaveMembers(index - 1)
      }
    }
    var open: [(marks: Int, indentation: Int)] = []
    let depths = rows.map { row in
      let key = (row.marks, usesSpace ? row.indentation - margin : 0)
      while let last = open.last, last >= key { open.removeLast() }
      defer { open.append(key) }
      // What is further in than everything before it, although nothing encloses it, is at the root only without marks.
      return open.isEmpty && key > (0, 0) ? 1 : open.count
    }
    return (depths, !usesSpace && rows.contains { $0.isVisible && $0.indentation > margin })
  }
}
