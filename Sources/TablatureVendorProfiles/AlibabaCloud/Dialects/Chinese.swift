public import TablatureAPIModel

extension Dialect {
  /// The dialect of the Chinese API reference.
  public static let chinese = Dialect(
    name: "chinese",
    sections: [
      "请求参数": .request, "输入参数": .request, "入参": .request, "请求信息": .request,
      "请求体": .request, "requestbody": .request, "请求体语法": .other, "请求参数类型": .other,
      "返回数据": .response, "返回参数": .response, "返回结果": .response, "返回信息": .response, "返回值": .response,
      "输出参数": .response, "出参": .response, "响应参数": .response, "响应数据": .response, "响应体参数": .response,
      "子节点": .members,
      "错误码": .errors, "错误代码": .errors,
      "示例": .examples, "请求示例": .examples, "返回示例": .examples, "正常返回示例": .examples, "响应示例": .examples,
      "公共请求参数": .commonRequest, "公共返回参数": .commonResponse,
    ],
    fieldColumns: [
      "名称": .name, "参数": .name, "参数名": .name, "参数名称": .name, "字段": .name, "字段名": .name, "节点": .name,
      "类型": .type, "数据类型": .type, "参数类型": .type, "字段类型": .type, "位置": .position, "参数位置": .position,
      "是否必选": .presence, "是否必需": .presence, "是否必须": .presence, "是否必填": .presence, "必需": .presence,
      "必选": .presence, "必填": .presence, "必须": .presence,
      "示例值": .example, "示例": .example, "样例": .example, "取值样例": .example,
      "描述": .documentation, "说明": .documentation, "含义": .documentation, "备注": .documentation,
      "参数说明": .documentation, "参数描述": .documentation,
    ],
    errorColumns: [
      "httpcode": .status, "http 状态码": .status, "http状态码": .status, "http code": .status, "状态码": .status,
      "httpstatuscode": .status,
      "错误码": .code,
      "错误代码": .code,
      "错误信息": .message, "错误消息": .message, "错误提示": .message, "描述": .documentation, "说明": .documentation,
      "语义": .documentation,
    ],
    required: ["是", "必选", "必须", "必需", "必填", "true", "yes"],
    optional: ["否", "可选", "非必选", "非必须", "非必填", "false", "no"],
    conditional: ["视情况而定", "条件必选", "部分必选"],
    typeWords: [:],
    noteMarks: ["说明：", "注意：", "说明:", "注意:"],
    descriptions: .chinese,
    failureSampleWords: ["异常返回", "错误返回", "失败返回"],
    operationKeywords: [.values: ["取值", "设置为", "设为", "固定为", "固定值："]],
    binding: BindingWords(
      requestLineTitles: [
        "请求语法", "请求结构", "请求头", "请求行", "请求方法", "请求方式", "请求地址", "请求路径", "请求url", "接口地址",
      ],
      requestBodyTitles: ["请求体", "请求body", "requestbody", "request body", "body参数"],
      nothing: ["无", "无。", "none", "-", "空", "null"],
      locations: [
        .query: ["query", "query参数", "查询", "查询参数", "查询字符串"],
        .path: ["path", "path参数", "路径", "路径参数", "uri", "url路径"],
        .header: ["header", "headers", "header参数", "请求头", "请求头参数", "头部"],
        .body: ["body", "body参数", "请求体", "请求体参数", "requestbody", "request body", "form", "formdata", "表单"],
      ])
  )
}
