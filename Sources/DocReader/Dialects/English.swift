extension Dialect {
  /// The English reference.
  static let english = Dialect(
    name: "english",
    sections: [
      "request parameters": .request, "request parameter": .request,
      "response parameters": .response, "response parameter": .response, "return parameters": .response,
      "error codes": .errors, "error code": .errors,
      "examples": .examples, "example": .examples,
    ],
    fieldColumns: [
      "parameter": .name, "name": .name, "type": .type, "position": .position, "required": .presence,
      "required?": .presence, "parameters": .type, "example": .example, "example value": .example,
      "description": .documentation,
    ],
    errorColumns: [
      "http status code": .status, "http stauts code": .status, "httpcode": .status, "http": .status,
      "error code": .code, "error message": .message, "error messages": .message, "error information": .message,
      "description": .documentation, "meaning": .documentation, "note": .documentation,
    ],
    required: ["yes", "yes."],
    optional: ["no", "no."],
    conditional: ["conditional"],
    typeWords: [:],
    noteMarks: ["Note:", "Notes:", "Notice:"],
    descriptions: .english,
    failureSampleWords: ["error response", "failure response", "sample error", "abnormal response"]
  )
}
