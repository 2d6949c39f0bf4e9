import TablatureAPIModel

/// Collects the events of a walk over a CommonMark tree into prose.
///
/// Pieces of text come as bytes, many to a line; what belongs together is gathered and becomes one string.
struct ProseBuilder {
  /// What the gathered bytes are.
  private enum Kind {
    case text, strong
  }

  private(set) var prose = Prose()
  private let firstLine: Int
  private var ordinals: [Int?] = []
  private var itemBegins = false
  private var block: Prose.Block?
  private var isStrong = false
  private var link: (text: [UInt8], destination: String)?
  private var gathered: [UInt8] = []
  private var kind: Kind?

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
    guard block != nil else { return }
    while kind == .text {
      let width = gathered.isEmpty ? 0 : gathered.spaceWidth(before: gathered.count)
      if width == 0 { break }
      gathered.removeLast(width)
    }
    flush()
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

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    if link != nil {
      link?.text.append(contentsOf: text)
    } else {
      gather(text)
    }
  }

  mutating func appendSpace() {
    if link != nil {
      link?.text.append(UInt8(ascii: " "))
    } else {
      gather(CollectionOfOne(UInt8(ascii: " ")))
    }
  }

  /// Appends lines as one, without the space around them.
  mutating func appendLines(_ text: UnsafeBufferPointer<UInt8>) {
    var isFirst = true
    for line in text.split(whereSeparator: { $0 >= 0x0A && $0 <= 0x0D }) {
      if !isFirst { appendSpace() }
      isFirst = false
      append(UnsafeBufferPointer(rebasing: line.droppingOuterSpaces()))
    }
  }

  mutating func appendCode(_ text: UnsafeBufferPointer<UInt8>) {
    if link != nil {
      link?.text.append(contentsOf: text)
    } else {
      add(.code(String(decoding: text, as: UTF8.self)))
    }
  }

  mutating func strong(_ entering: Bool) { isStrong = entering }

  mutating func enterLink(_ destination: String) { link = ([], destination) }

  mutating func leaveLink() {
    if let finished = link {
      link = nil
      add(.link(String(decoding: finished.text, as: UTF8.self), destination: finished.destination))
    }
  }

  private mutating func gather(_ text: some Collection<UInt8>) {
    guard block != nil else { return }
    let next: Kind = isStrong ? .strong : .text
    if kind != next { flush() }
    kind = next
    gathered.append(contentsOf: text)
  }

  private mutating func add(_ inline: Prose.Inline) {
    flush()
    block?.content.append(inline)
  }

  /// Makes a piece of what is gathered.
  private mutating func flush() {
    guard let kind else { return }
    self.kind = nil
    if block != nil {
      let text = String(decoding: gathered, as: UTF8.self)
      block?.content.append(kind == .strong ? .strong(text) : .text(text))
    }
    gathered.removeAll(keepingCapacity: true)
  }
}

extension Prose.Block {
  /// Takes white space from both ends, and empty pieces with it.
  fileprivate mutating func trim() {
    while case .text(let text)? = content.first {
      let trimmed = text.trimmingLeadingSpaces()
      if trimmed.isEmpty {
        content.removeFirst()
      } else {
        if trimmed.utf8.count != text.utf8.count { content[0] = .text(trimmed) }
        break
      }
    }
    while case .text(let text)? = content.last {
      let trimmed = text.trimmingTrailingSpaces()
      if trimmed.isEmpty {
        content.removeLast()
      } else {
        if trimmed.utf8.count != text.utf8.count { content[content.count - 1] = .text(trimmed) }
        break
      }
    }
  }
}
