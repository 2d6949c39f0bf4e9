public import TablatureAPIModel

extension Dialect {
  /// The dialect of the English API reference.
  public static let english = Dialect(
    name: "english",
    sections: [
      "request parameters": .request, "request parameter": .request, "request elements": .request,
      "input parameters": .request, "request body": .request, "requestbody": .request, "request body syntax": .other,
      "request parameter types": .other,
      "response parameters": .response, "response parameter": .response, "return parameters": .response,
      "returned parameters": .response, "return data": .response, "returned data": .response,
      "response elements": .response, "response data": .response, "return values": .response,
      "output parameters": .response,
      "child nodes": .members, "sub-nodes": .members, "subnodes": .members,
      "error codes": .errors, "error code": .errors, "error messages": .errors,
      "errors": .errors,
      "examples": .examples, "example": .examples, "sample requests": .examples, "sample request": .examples,
      "sample responses": .examples, "sample response": .examples, "request example": .examples,
      "response example": .examples,
      "common request parameters": .commonRequest, "common response parameters": .commonResponse,
    ],
    fieldColumns: [
      "parameter": .name, "name": .name, "parameter name": .name, "field": .name, "element": .name,
      "type": .type, "data type": .type, "parameter type": .type, "parameters": .type,
      "position": .position, "location": .position,
      "required": .presence, "required?": .presence, "mandatory": .presence, "required/optional": .presence,
      "required or optional": .presence,
      "example": .example, "example value": .example, "examples": .example, "sample": .example,
      "sample value": .example,
      "description": .documentation, "descriptions": .documentation, "meaning": .documentation,
      "remarks": .documentation,
    ],
    errorColumns: [
      "http status code": .status, "http stauts code": .status, "httpcode": .status, "http": .status,
      "http code": .status, "status code": .status, "http status": .status, "httpstatuscode": .status,
      "httpstatus": .status,
      "status": .status,
      "error code": .code, "code": .code, "error codes": .code, "message": .message, "error message": .message,
      "error messages": .message, "error information": .message,
      "description": .documentation, "meaning": .documentation, "note": .documentation,
    ],
    required: ["yes", "yes.", "required", "true", "y", "mandatory"],
    optional: ["no", "no.", "optional", "false", "n"],
    conditional: ["conditional", "depends", "conditionally required"],
    typeWords: [:],
    noteMarks: ["Note:", "Notes:", "Notice:"],
    descriptions: .english,
    failureSampleWords: ["error response", "failure response", "sample error", "abnormal response"],
    operationKeywords: [
      .values: [
        "set the value to", "set this value to", "set the parameter to", "set this parameter to", "set it to", "value:",
      ]
    ],
    binding: BindingWords(
      requestLineTitles: [
        "request syntax", "request structure", "request line", "request header", "request headers", "request method",
        "request url", "request path", "http request",
      ],
      requestBodyTitles: ["requestbody", "request body", "body parameters"],
      nothing: ["none", "none.", "n/a", "-", "no", "empty", "null"],
      locations: [
        .query: ["query", "query string", "query parameter", "query parameters"],
        .path: ["path", "path parameter", "path parameters", "uri", "url path"],
        .header: ["header", "headers", "header parameter", "header parameters", "request header", "request headers"],
        .body: [
          "body", "body parameter", "body parameters", "request body", "requestbody", "form", "formdata", "form data",
        ],
      ])
  )
}
