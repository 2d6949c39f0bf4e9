extension Dialect {
  /// The English reference.
  static let english = Dialect(
    name: "english",
    sections: [
      "request parameters": .request, "request parameter": .request,
      "response parameters": .response, "response parameter": .response, "return parameters": .response,
      "child nodes": .members, "sub-nodes": .members, "subnodes": .members,
      "error codes": .errors, "error code": .errors, "errors": .errors,
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
    valueLeads: ["Valid values:", "Valid value:", "Value range:", "Possible values:"],
    rangeSeparators: [" to ", "~", "–", "-"],
    countLeads: ["Valid values of N:", "Valid values of n:"],
    defaultLeads: ["Default value:", "Default:"],
    defaultMarks: ["(default)", "（default）"],
    maximumLeads: ["Maximum value:", "Maximum:"],
    minimumLeads: ["Minimum value:", "Minimum:"],
    maximumLength: [
      NumberPhrase(lead: "cannot exceed ", trail: "characters"),
      NumberPhrase(lead: "must not exceed ", trail: "characters"),
      NumberPhrase(lead: "no more than ", trail: "characters"),
      NumberPhrase(lead: "up to ", trail: "characters"),
      NumberPhrase(lead: "a maximum of ", trail: "characters"),
      NumberPhrase(lead: "at most ", trail: "characters"),
    ],
    lengthRange: [
      NumberPhrase(lead: "must be ", trail: "characters"),
      NumberPhrase(lead: "can be ", trail: "characters"),
    ],
    asciiPhrases: ["only ASCII characters", "ASCII characters only"],
    deprecationPhrases: [
      "will be removed in the future", "is deprecated", "is discontinued", "to ensure future compatibility",
    ],
    failureSampleWords: ["error response", "failure response", "sample error", "abnormal response"]
  )
}
