extension Constraint {
  /// What a limit is on.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A number.
    case range
    /// The number of characters.
    case length
    /// The number of elements.
    case count
    /// The characters themselves.
    case ascii
  }

  /// What the limit is on.
  package var kind: Kind {
    switch self {
    case .range: .range
    case .length: .length
    case .count: .count
    case .ascii: .ascii
    }
  }

  /// The smallest and the largest number; neither for a limit without numbers.
  package var bounds: (minimum: Int?, maximum: Int?) {
    switch self {
    case .range(let minimum, let maximum), .length(let minimum, let maximum), .count(let minimum, let maximum):
      (minimum, maximum)
    case .ascii: (nil, nil)
    }
  }

  /// Creates a limit of a kind.
  package init(_ kind: Kind, minimum: Int?, maximum: Int?) {
    self =
      switch kind {
      case .range: .range(minimum: minimum, maximum: maximum)
      case .length: .length(minimum: minimum, maximum: maximum)
      case .count: .count(minimum: minimum, maximum: maximum)
      case .ascii: .ascii
      }
  }

  /// Whether a number, or a number of characters or elements, is within the bounds.
  package func contains(_ number: Double) -> Bool {
    let (minimum, maximum) = bounds
    return number >= minimum.map(Double.init) ?? number && number <= maximum.map(Double.init) ?? number
  }
}

// MARK: - Words

extension Constraint {
  /// The limit in words: `1 to 20`, `at least 1 character`, `at most 5 elements`, `ASCII characters only`.
  package var described: String {
    let (minimum, maximum) = bounds
    return switch kind {
    case .range: Self.words(minimum, maximum)
    case .length: Self.words(minimum, maximum, of: "character")
    case .count: Self.words(minimum, maximum, of: "element")
    case .ascii: "ASCII characters only"
    }
  }

  /// Bounds in words: `1 to 20`, `at least 1`, `at most 20`, or `20` if both are the same.
  ///
  /// - Parameter thing: What is counted, in the singular.
  package static func words(_ minimum: Int?, _ maximum: Int?, of thing: String? = nil) -> String {
    let bounds =
      switch (minimum, maximum) {
      case (let minimum?, let maximum?): minimum == maximum ? "\(minimum)" : "\(minimum) to \(maximum)"
      case (let minimum?, nil): "at least \(minimum)"
      case (nil, let maximum?): "at most \(maximum)"
      case (nil, nil): "any"
      }
    guard let thing else { return bounds }
    let isOne = [minimum, maximum].compactMap { $0 }.allSatisfy { $0 == 1 }
    return "\(bounds) \(thing)\(isOne ? "" : "s")"
  }
}

extension [Constraint] {
  /// The limits in words, or `none`.
  package var described: String { isEmpty ? "none" : map(\.described).joined(separator: ", ") }
}

// MARK: - Notation

extension Constraint {
  /// Bounds as Swift writes a range: `1...20`, `1...`, `...20`.
  package static func rangeNotation(_ minimum: Int?, _ maximum: Int?) -> String {
    (minimum.map(String.init) ?? "") + "..." + (maximum.map(String.init) ?? "")
  }

  /// The limit as code states it: `range(1...100)`, `ascii`.
  package var notation: String {
    let (minimum, maximum) = bounds
    return kind == .ascii ? kind.rawValue : "\(kind.rawValue)(\(Self.rangeNotation(minimum, maximum)))"
  }

  /// Creates a limit from its ``notation``.
  ///
  /// - Returns: `nil` if the text is anything else.
  package init?(notation: String) {
    let parts = notation.split(separator: "(", maxSplits: 1)
    guard let name = parts.first, let kind = Kind(rawValue: String(name)) else { return nil }
    guard parts.count == 2 else {
      guard kind == .ascii else { return nil }
      self = .ascii
      return
    }
    guard kind != .ascii, parts[1].hasSuffix(")"), let dots = parts[1].firstRange(of: "...") else { return nil }
    // Brackets that only an operator needs: `...(-5)`.
    let ends = [parts[1][..<dots.lowerBound], parts[1][dots.upperBound...].dropLast()].map { end in
      end.hasPrefix("(") && end.hasSuffix(")") ? end.dropFirst().dropLast() : end
    }
    let numbers = ends.map { Int($0) }
    guard zip(ends, numbers).allSatisfy({ $0.isEmpty || $1 != nil }), numbers.contains(where: { $0 != nil }) else {
      return nil
    }
    self.init(kind, minimum: numbers[0], maximum: numbers[1])
  }
}
