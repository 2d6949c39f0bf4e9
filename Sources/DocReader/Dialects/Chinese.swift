extension Dialect {
  /// The Chinese reference.
  static let chinese = Dialect(
    name: "chinese",
    sections: [
      "请求参数": .request, "输入参数": .request, "入参": .request, "请求信息": .request,
      "返回数据": .response, "返回参数": .response, "返回结果": .response, "返回信息": .response, "返回值": .response,
      "输出参数": .response, "出参": .response, "响应参数": .response, "响应数据": .response,
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
      "httpcode": .status, "http 状态码": .status, "http状态码": .status, "http code": .status, "状态码": .status, "错误码": .code,
      "错误代码": .code,
      "错误信息": .message, "错误消息": .message, "错误提示": .message, "描述": .documentation, "说明": .documentation,
      "语义": .documentation,
    ],
    required: ["是", "必选", "必须", "必需", "必填", "true", "yes"],
    optional: ["否", "可选", "非必选", "非必须", "非必填", "false", "no"],
    conditional: ["视情况而定", "条件必选", "部分必选"],
    typeWords: [:],
    noteMarks: ["说明：", "注意：", "说明:", "注意:"],
    valueLeads: ["取值范围：", "取值：", "取值范围:", "取值:", "可选值：", "可选值:"],
    rangeSeparators: ["~", "～", "–", "-", "至", "到"],
    countLeads: ["N的取值范围：", "N的取值范围:", "N取值范围：", "n的取值范围：", "N的取值："],
    defaultLeads: ["默认值：", "默认值:", "默认值为", "默认：", "默认为"],
    defaultMarks: ["（默认）", "(默认)", "（默认值）", "(默认值)"],
    maximumLeads: ["最大值：", "最大值:", "最大值为"],
    minimumLeads: ["最小值：", "最小值:", "最小值为"],
    maximumLength: [
      NumberPhrase(lead: "不能超过", trail: "个字符"), NumberPhrase(lead: "不超过", trail: "个字符"),
      NumberPhrase(lead: "不得超过", trail: "个字符"), NumberPhrase(lead: "最多", trail: "个字符"),
      NumberPhrase(lead: "最长", trail: "个字符"),
    ],
    lengthRange: [NumberPhrase(lead: "长度为", trail: "个"), NumberPhrase(lead: "长度", trail: "个字符")],
    asciiPhrases: ["只支持ASCII字符", "仅支持ASCII字符", "只能包含ASCII字符"],
    deprecationPhrases: ["为提高兼容性", "即将废弃", "即将弃用", "已废弃", "即将下线"],
    failureSampleWords: ["异常返回", "错误返回", "失败返回"]
  )
}
