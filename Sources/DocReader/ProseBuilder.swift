import APIModel

/// Collects the events of a walk over a CommonMark tree into prose.
struct ProseBuilder {
  private(set) var prose = Prose()
  private let firstLine: Int
  private var ordinals: [Int?] = []
  private var itemBegins = false
  private var block: Prose.Block?
  private var isStrong = false
  private var link: (text: String, destination: String)?

  /// - Parameter firstLine: The line of the page on which the text begins.
  init(firstLine: Int) { self.firstLine = firstLine }

  mutating func enterList(ordinal: Int?) {
    endBlock()
    ordinals.append(ordinal)
  }

  mutating func leaveList() {
    endBlock()
    if !ordinals.isEmpty { ordinals.removeLast() }
    itemBegins = false
  }

  mutating func enterItem() {
    endBlock()
    itemBegins = true
  }

  /// Begins a paragraph; the first one of an item is the item, later ones are paragraphs of the same level.
  mutating func beginBlock(line: Int) {
    endBlock()
    var next = Prose.Block(level: ordinals.count, content: [], line: firstLine + line - 1)
    if itemBegins, let innermost = ordinals.last, let ordinal = innermost {
      next.ordinal = ordinal
      ordinals[ordinals.count - 1] = ordinal + 1
    }
    next.beginsItem = itemBegins
    itemBegins = false
    block = next
  }

  mutating func endBlock() {
    guard var finished = block else { return }
    block = nil
    finished.trim()
    if !finished.content.isEmpty { prose.blocks.append(finished) }
  }

  /// Ends the block and goes on in a new one, as `<br>` wants it.
  mutating func breakBlock() {
    guard let current = block else { return }
    endBlock()
    block = Prose.Block(level: current.level, content: [], line: current.line)
  }

  mutating func append(_ text: String) {
    if link != nil {
      link?.text += text
    } else {
      add(isStrong ? .strong(text) : .text(text))
    }
  }

  mutating func appendCode(_ text: String) {
    if link != nil { link?.text += text } else { add(.code(text)) }
  }

  mutating func strong(_ entering: Bool) { isStrong = entering }

  mutating func enterLink(_ destination: String) { link = ("", destination) }

  mutating func leaveLink() {
    if let finished = link {
      link = nil
      add(.link(finished.text, destination: finished.destination))
    }
  }

  private mutating func add(_ inline: Prose.Inline) {
    guard var current = block else { return }
    // Given back below, so that its storage is not copied in between.
    block = nil
    switch (current.content.last, inline) {
    case (.text(let left), .text(let right)): current.content[current.content.count - 1] = .text(left + right)
    case (.strong(let left), .strong(let right)): current.content[current.content.count - 1] = .strong(left + right)
    default: current.content.append(inline)
    }
    block = current
  }
}

extension Prose.Block {
  /// Takes white space from both ends, and empty pieces with it.
  fileprivate mutating func trim() {
    while case .text(let text)? = content.first {
      let trimmed = String(text.drop { $0.isWhitespace })
      if trimmed.isEmpty { content.removeFirst() } else { content[0] = .text(trimmed); break }
    }
    while case .text(let text)? = content.last {
      let kept = text.reversed().drop { $0.isWhitespace }
      if kept.isEmpty {
        content.removeLast()
      } else {
        content[content.count - 1] = .text(String(kept.reversed())); break
      }
    }
  }
}
