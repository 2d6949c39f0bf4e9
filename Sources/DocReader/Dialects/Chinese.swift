extension Dialect {
  /// The Chinese reference.
  static let chinese = Dialect(
    name: "chinese",
    sections: [
      "请求参数": .request,
      "返回数据": .response, "返回参数": .response,
      "错误码": .errors,
      "示例": .examples,
    ],
    fieldColumns: [
      "名称": .name, "参数": .name, "类型": .type, "位置": .position, "是否必选": .presence, "是否必需": .presence,
      "是否必须": .presence, "必需": .presence, "示例值": .example, "描述": .documentation, "说明": .documentation,
    ],
    errorColumns: [
      "httpcode": .status, "http 状态码": .status, "http状态码": .status, "错误码": .code, "错误代码": .code,
      "错误信息": .message, "描述": .documentation, "说明": .documentation, "语义": .documentation,
    ],
    required: ["是"],
    optional: ["否"],
    conditional: ["视情况而定"],
    typeWords: [:],
    noteMarks: ["说明：", "注意：", "说明:", "注意:"],
    descriptions: .chinese,
    failureSampleWords: ["异常返回", "错误返回", "失败返回"]
  )
}
