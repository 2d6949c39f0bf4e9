public import TablatureAPIModel

extension DescriptionWords {
  /// The words of descriptions in the English API reference.
  public static let english = DescriptionWords(
    keywords: [
      .nothing: ["cannot be an empty list", "as required", "if needed", "required permissions", "password-based"],
      .values: [
        "valid values:", "valid value:", "valid values are:", "valid values are", "valid value is", "value range:",
        "value range is",
        "possible values:", "possible value:", "optional values:", "optional value:", "allowed values:",
        "supported values:",
        "the following values are returned:", "valid values",
      ],
      .valuesOfSubject: ["the value can be", "can be set to", "must be set to", "the value must be", "ranges from"],
      .count: [
        "valid values of N:", "valid value of N:", "valid values of N are", "the value of N ranges from",
        "value range of N:",
        "the value of N:", "N: valid values:", "maximum value of N:",
      ],
      .countMaximum: ["set the value of N to", "the maximum value of N is"],
      .upTo: [
        "up to", "at most", "a maximum of", "maximum of", "no more than", "cannot exceed", "must not exceed",
        "can not exceed", "not exceed",
      ],
      .characters: ["characters"],
      .notEmpty: [
        "cannot be an empty string", "cannot be empty strings", "must not be an empty string",
        "cannot be a null string",
      ],
      .ascii: [
        "only contain ASCII",
        "only ASCII characters", "ASCII characters only", "only contain ASCII characters",
        "contain only ASCII characters",
        "only supports ASCII characters",
      ],
      .defaultValue: [
        "default value:", "default value is:", "default value is", "default:", "defaults to",
        "default value of this parameter is",
        "default values:",
      ],
      .maximum: ["maximum value:", "maximum value is", "maximum:", "max:"],
      .minimum: [
        "minimum value:", "minimum value is", "minimum:", "pages start from page", "starts from",
        "greater than or equal to",
        "start value:", "initial value:",
      ],
      .positive: ["positive integer"],
      .condition: [
        "if ", "when ", "unless ", "otherwise", "in case ", "depending on", "varies", "whichever", "except",
      ],
      .scope: ["for ", "in the case of", "in this case"],
      .purpose: ["to "],
      .sample: ["for example", "example", "such as", "take note of", "limits", "requirements", "precautions"],
      .part: ["each segment", "each ", "every ", "per "],
      .deprecated: [
        "will be removed in the future", "is deprecated", "parameter is discontinued", "to ensure future compatibility",
        "to ensure compatibility", "will be deprecated", "is no longer supported",
        "not recommended to use this parameter",
      ],
      .unavailable: [
        "is unavailable", "is in invitational preview and unavailable", "is in invitational preview and not available",
        "is in invitational preview and is unavailable", "is not available for use", "is not available yet",
        "is not yet available", "is not supported yet", "is unavailable for use", "is not available now",
      ],
      .time: ["yyyy-"],
      .required: [
        "is required", "must specify", "must be specified", "must set", "must be set", "is valid and required",
        "is mandatory",
        "required if", "required when", "required only",
      ],
      .effective: [
        "takes effect", "take effect", "is valid", "has a value", "is returned", "is effective", "is available only",
        "applies only", "used only",
        "valid only", "returned only", "is used only",
      ],
      .exclusive: ["mutually exclusive", "cannot specify both", "cannot set both"],
      .together: ["at the same time", "together", "simultaneously"],
      .negation: [
        "cannot specify", "cannot set", "cannot use", "cannot be specified", "cannot be set", "cannot be used",
        "cannot both be specified",
      ],
      .alternative: ["specify either", "either", "at least one of"],
      .call: ["you can call", "call the", "by calling", "calling the", "call"],
      .query: [
        "to query", "to view", "to obtain", "to get", "to retrieve", "to check", "to find", "for the list",
        "for the latest",
      ],
      .listedElsewhere: [
        "about the valid values, see", "about valid values, see", "for valid values, see", "for the valid values, see",
        "for more information about valid values, see", "for more information, see", "for details, see", "see",
        "refer to",
      ],
      .jsonArray: [
        "JSON array", "JSON-formatted array", "JSON formatted array", "JSON formatted list", "JSON-formatted list",
      ],
      .commas: [
        "with commas", "by commas", "with a comma", "by a comma", "using commas", "by using commas",
        "separated by half-width commas",
        "separated with commas",
      ],
      .password: ["password"],
      .key: ["private key", "secret key", "access key secret"],
      .preview: ["in invitational preview", "in public preview", "in beta"],
      .pageNumber: ["page number", "number of the page", "page to return", "number of pages", "page to be returned"],
      .pageSize: [
        "per page", "on each page", "rows on a page", "entries on a page", "page size", "entries to return",
        "number of entries per",
      ],
      .queryToken: [
        "query token", "used to start the query", "used to start the next query", "token that is used to start",
        "next query", "next page",
        "pagination token",
      ],
      .totalCount: ["total number", "entries that meet", "number of entries that"],
      .idempotency: ["idempoten"],
      .dryRun: [
        "without actually making the request", "check this request only", "to check this request only",
        "check the request only", "only checks the request", "dry run", "to check the request only", "precheck",
        "only check", "check request is sent", "performs a dry run",
      ],
      .about: [
        "the name of", "name of the", "fingerprint", "whether", "public key", "the ID of", "encrypted with", "policy",
        "name or", "format of",
      ],
    ],
    rangeSeparators: [" to ", "~", "～", "–", "—", "-", "through "],
    alternatives: ["or", "and"],
    units: ["(seconds)", "(second)", "(milliseconds)", "(minutes)", "(days)", "(s)", "%", "(inclusive)"],
    defaultMarks: [
      "(default)", "（default）", "(default value)", "（default value）", "(the default value)", "(by default)",
    ],
    emptyValues: ["null", "none", "empty", "-", "blank"],
    characterKinds: ["ASCII", "Unicode", "English", "Chinese", "UTF-8", "or", "letters", "digits"],
    lengthMaxima: [
      "up to", "at most", "a maximum of", "maximum of", "no more than", "cannot exceed", "must not exceed",
      "can not exceed", "not exceed",
      "no longer than", "be at most",
    ],
    counters: [],
    notThings: [
      "characters", "bytes", "KB", "MB", "digits", "letters", "decimal", "days", "hours", "minutes", "seconds",
      "months", "years", "times",
    ],
    characterWords: ["characters"], conditionsFollow: true,
    callArticles: ["the "], callNouns: ["API operation", "operation", "API"], possessives: ["the ", "new ", " of "],
    valuesElsewhere: [
      "about the valid values, see", "about valid values, see", "for valid values, see", "for the valid values, see",
      "for more information about valid values, see",
    ],
    conditions: ConditionWords(
      itself: ["this parameter", "the parameter", "this field", "it", "this value"],
      fillers: [
        "the value of the", "the value of", "the", "request parameter", "parameter", "value", "then",
        "for this parameter",
      ],
      openers: ["only when", "only if", "when", "if"],
      closers: [","],
      equals: ["is set to", "is specified as", "are set to", "set to", "equals", "is", "="],
      isGiven: ["is specified", "is set", "has been specified", "is not empty"],
      isAbsent: ["is not specified", "is not set", "is empty", "is left empty"],
      give: ["you specify", "you set", "you have specified"],
      giveNone: ["you do not specify", "you have not specified", "you do not set"],
      to: ["to", "as"],
      and: [", and", "and"],
      or: ["or"],
      joints: [],
      required: ["is required", "must be specified", "must be set", "is mandatory", "required"],
      effective: [
        "takes effect", "is valid", "has a value", "is returned", "is effective", "is available", "valid",
        "take effect", "effective",
        "applies", "used", "is used", "returned",
      ],
      mustGive: ["you must specify", "you must set", "you need to specify", "you must also specify"]))
}
