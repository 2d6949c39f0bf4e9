extension AuditFormat {
  /// A versioned document for other programs.
  static let json = AuditFormat("json", purpose: "a versioned document for other programs") { report in
    try AuditDocument(report).json()
  }
}
