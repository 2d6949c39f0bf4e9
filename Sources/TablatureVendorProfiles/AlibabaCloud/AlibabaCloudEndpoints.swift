// Facts of the PyPI package aliyun-python-sdk-core 2.16.0 (Apache License 2.0), from its file
// aliyunsdkcore/data/endpoints.json. Written by .make/endpoint-facts; not to be edited by hand.
public import TablatureAPIModel

extension EndpointDirectory {
  /// The hosts of Alibaba Cloud's services.
  public static let alibabaCloud = EndpointDirectory(
    domain: "aliyuncs.com",
    standardHost: "{product}.{region}.aliyuncs.com",
    regions: """
      ap-northeast-1 ap-northeast-2-pop ap-south-1 ap-southeast-1 ap-southeast-2 ap-southeast-3 \
      ap-southeast-5 cn-beijing cn-beijing-finance-1 cn-beijing-finance-pop cn-beijing-gov-1 \
      cn-beijing-nu16-b01 cn-chengdu cn-edge-1 cn-fujian cn-haidian-cm12-c01 cn-hangzhou \
      cn-hangzhou-bj-b01 cn-hangzhou-finance cn-hangzhou-internal-prod-1 cn-hangzhou-internal-test-1 \
      cn-hangzhou-internal-test-2 cn-hangzhou-internal-test-3 cn-hangzhou-test-306 cn-heyuan \
      cn-hongkong cn-hongkong-finance-pop cn-huhehaote cn-north-2-gov-1 cn-qingdao cn-qingdao-nebula \
      cn-shanghai cn-shanghai-et15-b01 cn-shanghai-et2-b01 cn-shanghai-finance-1 cn-shanghai-inner \
      cn-shanghai-internal-test-1 cn-shenzhen cn-shenzhen-finance-1 cn-shenzhen-inner \
      cn-shenzhen-st4-d01 cn-shenzhen-su18-b01 cn-wuhan cn-yushanfang cn-zhangbei-na61-b01 \
      cn-zhangjiakou cn-zhangjiakou-na62-a01 cn-zhengzhou-nebula-1 eu-central-1 eu-west-1 \
      eu-west-1-oxs me-east-1 rus-west-1-pop us-east-1 us-west-1
      """,
    aliases: [
      "aegis": "vipaegis",
      "cds": "codepipeline",
      "chatbot": "beebot",
      "cloudapi": "apigateway",
      "r-kvstore": "redisa",
      "sas-api": "sas",
    ],
    services: alibabaCloudServices)

  private static let alibabaCloudServices: [String: Service] = [
    "actiontrail": Service(hosts: [
      "actiontrail.{region}.aliyuncs.com": """
      ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 \
      cn-beijing cn-hangzhou cn-hongkong cn-huhehaote cn-qingdao cn-shanghai cn-shenzhen \
      cn-zhangjiakou eu-central-1 eu-west-1 me-east-1 us-east-1 us-west-1
      """
    ]),
    "airec": Service(hosts: ["airec.{region}.aliyuncs.com": "cn-beijing cn-hangzhou cn-shanghai"]),
    "alidfs": Service(hosts: ["dfs.{region}.aliyuncs.com": "cn-beijing cn-shanghai"]),
    "alidns": Service(central: "alidns.aliyuncs.com", hosts: ["alidns.aliyuncs.com": "cn-hangzhou"]),
    "alidnsgtm": Service(hosts: ["alidns.aliyuncs.com": "ap-southeast-1 cn-hangzhou"]),
    "alikafka": Service(hosts: [
      "alikafka.{region}.aliyuncs.com": """
      cn-beijing cn-hangzhou cn-hongkong cn-huhehaote cn-qingdao cn-shanghai cn-shenzhen \
      cn-zhangjiakou
      """
    ]),
    "alimt": Service(hosts: ["mt.{region}.aliyuncs.com": "cn-hangzhou"]),
    "apigateway": Service(
      pattern: "apigateway.{region}.aliyuncs.com",
      hosts: [
        "apigateway.{region}.aliyuncs.com": """
        ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 \
        cn-beijing cn-hangzhou cn-hongkong cn-huhehaote cn-qingdao cn-shanghai cn-shenzhen \
        cn-zhangjiakou eu-central-1 eu-west-1 me-east-1 us-east-1 us-west-1
        """
      ]),
    "arms": Service(
      pattern: "arms.{region}.aliyuncs.com",
      hosts: [
        "arms.{region}.aliyuncs.com": """
        ap-southeast-1 cn-beijing cn-hangzhou cn-hongkong cn-qingdao cn-shanghai cn-shenzhen
        """
      ]),
    "baas": Service(hosts: [
      "baas.aliyuncs.com": "cn-beijing cn-shanghai cn-shenzhen",
      "baas.{region}.aliyuncs.com": "ap-northeast-1 ap-southeast-1 cn-hangzhou",
    ]),
    "bastionhost": Service(hosts: ["yundun-bastionhost.aliyuncs.com": "cn-hangzhou"]),
    "batchcompute": Service(
      pattern: "batchcompute.{region}.aliyuncs.com",
      hosts: [
        "batchcompute.{region}.aliyuncs.com": """
        ap-southeast-1 cn-beijing cn-hangzhou cn-huhehaote cn-qingdao cn-shanghai cn-shenzhen \
        cn-zhangjiakou us-west-1
        """
      ]),
    "beebot": Service(
      pattern: "chatbot.{region}.aliyuncs.com",
      hosts: [
        "chatbot.{region}.aliyuncs.com": "cn-hangzhou cn-shanghai"
      ]),
    "bssopenapi": Service(hosts: [
      "business.aliyuncs.com": """
      cn-beijing cn-hangzhou cn-hongkong cn-huhehaote cn-qingdao cn-shanghai cn-shenzhen \
      cn-zhangjiakou
      """,
      "business.ap-southeast-1.aliyuncs.com": """
      ap-northeast-1 ap-south-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 eu-central-1 \
      eu-west-1 me-east-1 us-east-1 us-west-1
      """,
      "business.{region}.aliyuncs.com": "ap-southeast-1",
    ]),
    "cas": Service(hosts: [
      "cas.aliyuncs.com": "cn-hangzhou",
      "cas.{region}.aliyuncs.com": "ap-northeast-1 ap-southeast-2 eu-central-1 me-east-1",
    ]),
    "cbn": Service(
      central: "cbn.aliyuncs.com",
      hosts: [
        "cbn.aliyuncs.com": """
        ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 \
        cn-beijing cn-hangzhou cn-hongkong cn-huhehaote cn-qingdao cn-shanghai cn-shenzhen \
        cn-zhangjiakou eu-central-1 eu-west-1 me-east-1 us-east-1 us-west-1
        """
      ]),
    "ccc": Service(
      pattern: "ccc.{region}.aliyuncs.com",
      hosts: [
        "ccc.{region}.aliyuncs.com": "cn-hangzhou cn-shanghai"
      ]),
    "cccvn": Service(hosts: ["voicenavigator.{region}.aliyuncs.com": "cn-shanghai"]),
    "ccs": Service(hosts: ["ccs.aliyuncs.com": "cn-hangzhou"]),
    "cdn": Service(central: "cdn.aliyuncs.com", hosts: ["cdn.aliyuncs.com": "cn-hangzhou"]),
    "cloudap": Service(hosts: ["cloudwf.aliyuncs.com": "cn-hangzhou"]),
    "cloudauth": Service(central: "cloudauth.aliyuncs.com", hosts: ["cloudauth.aliyuncs.com": "cn-hangzhou"]),
    "clouddesktop": Service(hosts: [
      "clouddesktop.{region}.aliyuncs.com": "cn-beijing cn-hangzhou cn-shanghai cn-shenzhen"
    ]),
    "cloudfirewall": Service(hosts: ["cloudfw.{region}.aliyuncs.com": "cn-hangzhou"]),
    "cloudphoto": Service(
      pattern: "cloudphoto.{region}.aliyuncs.com",
      hosts: [
        "cloudphoto.{region}.aliyuncs.com": "cn-shanghai"
      ]),
    "cloudwf": Service(central: "cloudwf.aliyuncs.com"),
    "cms": Service(
      central: "metrics.cn-hangzhou.aliyuncs.com",
      hosts: [
        "metrics.cn-hangzhou.aliyuncs.com": """
        ap-southeast-1 ap-southeast-2 cn-beijing cn-hangzhou cn-hongkong cn-qingdao cn-shanghai \
        cn-shenzhen cn-zhangjiakou eu-central-1 me-east-1 us-east-1 us-west-1
        """,
        "metrics.{region}.aliyuncs.com": """
        ap-northeast-1 ap-south-1 ap-southeast-3 ap-southeast-5 cn-huhehaote eu-west-1
        """,
      ]),
    "codepipeline": Service(
      central: "cds.cn-beijing.aliyuncs.com",
      hosts: [
        "cds.cn-beijing.aliyuncs.com": "cn-beijing"
      ]),
    "cps": Service(hosts: ["cloudpush.aliyuncs.com": "cn-hangzhou"]),
    "cr": Service(central: "cr.aliyuncs.com"),
    "cs": Service(central: "cs.aliyuncs.com"),
    "csb": Service(
      pattern: "csb.{region}.aliyuncs.com",
      hosts: [
        "csb.{region}.aliyuncs.com": "cn-beijing cn-hangzhou"
      ]),
    "dbs": Service(hosts: [
      "dbs-api.cn-hangzhou.aliyuncs.com": "cn-beijing cn-hongkong cn-qingdao cn-shanghai cn-shenzhen",
      "dbs-api.{region}.aliyuncs.com": "ap-northeast-1 ap-southeast-1 cn-hangzhou",
    ]),
    "dcdn": Service(hosts: ["dcdn.aliyuncs.com": "ap-southeast-1 cn-hangzhou"]),
    "ddos": Service(hosts: ["ddospro.{region}.aliyuncs.com": "cn-hangzhou cn-hongkong"]),
    "ddosbasic": Service(
      central: "antiddos.aliyuncs.com",
      hosts: [
        "antiddos-openapi.{region}.aliyuncs.com": """
        ap-northeast-1 ap-south-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 cn-huhehaote \
        cn-zhangjiakou eu-central-1 eu-west-1 me-east-1
        """,
        "antiddos.aliyuncs.com": """
        ap-southeast-1 cn-beijing cn-hangzhou cn-hongkong cn-qingdao cn-shanghai cn-shenzhen \
        us-east-1 us-west-1
        """,
      ]),
    "ddosbgp": Service(hosts: [
      "ddosbgp.cn-hangzhou.aliyuncs.com": """
      cn-beijing cn-huhehaote cn-qingdao cn-shanghai cn-shenzhen cn-zhangjiakou
      """,
      "ddosbgp.{region}.aliyuncs.com": "cn-hangzhou cn-hongkong us-west-1",
    ]),
    "ddoscoo": Service(hosts: ["ddoscoo.{region}.aliyuncs.com": "cn-hangzhou"]),
    "ddosdip": Service(hosts: ["ddosdip.{region}.aliyuncs.com": "ap-southeast-1"]),
    "ddosrewards": Service(hosts: ["ddosright.{region}.aliyuncs.com": "cn-hangzhou"]),
    "dds": Service(
      central: "mongodb.aliyuncs.com", pattern: "mongodb.{region}.aliyuncs.com",
      hosts: [
        "mongodb.aliyuncs.com": """
        ap-southeast-1 cn-beijing cn-hangzhou cn-qingdao cn-shanghai cn-shenzhen us-east-1 us-west-1
        """,
        "mongodb.{region}.aliyuncs.com": """
        ap-northeast-1 ap-south-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 cn-hongkong \
        cn-huhehaote cn-zhangjiakou eu-central-1 eu-west-1 me-east-1
        """,
      ]),
    "dm": Service(
      central: "dm.aliyuncs.com", pattern: "dm.{region}.aliyuncs.com",
      hosts: [
        "dm.{region}.aliyuncs.com": "ap-southeast-2"
      ]),
    "dmsenterprise": Service(hosts: [
      "dms-enterprise.aliyuncs.com": """
      ap-northeast-1 cn-beijing cn-hangzhou cn-qingdao cn-shanghai cn-shenzhen
      """
    ]),
    "domain": Service(
      central: "domain.aliyuncs.com", pattern: "domain.aliyuncs.com",
      hosts: [
        "domain-intl.aliyuncs.com": "ap-southeast-1",
        "domain.aliyuncs.com": "cn-hangzhou",
      ]),
    "domain-intl": Service(central: "domain-intl.aliyuncs.com", pattern: "domain-intl.aliyuncs.com"),
    "drds": Service(
      central: "drds.aliyuncs.com", pattern: "drds.aliyuncs.com",
      hosts: [
        "drds.{region}.aliyuncs.com": "ap-southeast-1 cn-hangzhou"
      ]),
    "drdspost": Service(hosts: [
      "drds.cn-hangzhou.aliyuncs.com": "cn-hongkong",
      "drds.{region}.aliyuncs.com": "ap-southeast-1 cn-shanghai",
    ]),
    "drdspre": Service(hosts: [
      "drds.cn-hangzhou.aliyuncs.com": "cn-hongkong",
      "drds.{region}.aliyuncs.com": """
      ap-southeast-1 cn-beijing cn-hangzhou cn-qingdao cn-shanghai cn-shenzhen
      """,
    ]),
    "dts": Service(hosts: [
      "dts.aliyuncs.com": """
      ap-southeast-1 cn-beijing cn-hangzhou cn-hongkong cn-huhehaote cn-qingdao cn-shanghai \
      cn-shenzhen cn-zhangjiakou
      """
    ]),
    "dybaseapi": Service(hosts: [
      "dybaseapi.aliyuncs.com": """
      cn-beijing cn-chengdu cn-hangzhou cn-huhehaote cn-qingdao cn-shanghai cn-shenzhen \
      cn-zhangjiakou
      """,
      "dybaseapi.ap-southeast-1.aliyuncs.com": """
      ap-northeast-1 ap-south-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 cn-hongkong \
      eu-central-1 me-east-1 us-east-1 us-west-1
      """,
      "dybaseapi.{region}.aliyuncs.com": "ap-southeast-1",
    ]),
    "dysmsapi": Service(hosts: [
      "dysmsapi.aliyuncs.com": """
      cn-beijing cn-chengdu cn-hangzhou cn-huhehaote cn-qingdao cn-shanghai cn-shenzhen \
      cn-zhangjiakou
      """,
      "dysmsapi.ap-southeast-1.aliyuncs.com": """
      ap-northeast-1 ap-south-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 cn-hongkong \
      eu-central-1 me-east-1 us-east-1 us-west-1
      """,
      "dysmsapi.{region}.aliyuncs.com": "ap-southeast-1",
    ]),
    "eci": Service(hosts: [
      "eci.aliyuncs.com": """
      ap-southeast-1 cn-beijing cn-hangzhou cn-shanghai cn-shenzhen us-west-1
      """
    ]),
    "ecs": Service(
      central: "ecs-cn-hangzhou.aliyuncs.com",
      hosts: [
        "ecs-cn-hangzhou.aliyuncs.com": """
        ap-southeast-1 cn-beijing cn-hangzhou cn-hongkong cn-qingdao cn-shanghai cn-shenzhen \
        us-east-1 us-west-1
        """,
        "ecs.{region}.aliyuncs.com": """
        ap-northeast-1 ap-south-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 cn-huhehaote \
        cn-zhangjiakou eu-central-1 eu-west-1 me-east-1
        """,
      ]),
    "ehs": Service(hosts: [
      "ehpc.{region}.aliyuncs.com": """
      ap-southeast-1 ap-southeast-2 cn-beijing cn-hangzhou cn-hongkong cn-huhehaote cn-qingdao \
      cn-shanghai cn-shenzhen cn-zhangjiakou eu-central-1
      """
    ]),
    "elasticsearch": Service(hosts: [
      "elasticsearch.{region}.aliyuncs.com": """
      ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 \
      cn-beijing cn-hangzhou cn-hongkong cn-qingdao cn-shanghai cn-shenzhen cn-zhangjiakou \
      eu-central-1 us-west-1
      """
    ]),
    "emas": Service(hosts: ["mhub.{region}.aliyuncs.com": "cn-hangzhou cn-shanghai"]),
    "emr": Service(
      central: "emr.aliyuncs.com", pattern: "emr.{region}.aliyuncs.com",
      hosts: [
        "emr.aliyuncs.com": """
        ap-southeast-1 cn-beijing cn-hangzhou cn-shanghai cn-shenzhen us-west-1
        """,
        "emr.{region}.aliyuncs.com": """
        ap-northeast-1 ap-south-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 cn-hongkong \
        cn-huhehaote cn-qingdao cn-zhangjiakou eu-central-1 eu-west-1 me-east-1 us-east-1
        """,
      ]),
    "ens": Service(hosts: ["ens.aliyuncs.com": "cn-hangzhou"]),
    "ensdisk": Service(hosts: ["ens.aliyuncs.com": "cn-hangzhou"]),
    "ess": Service(
      central: "ess.aliyuncs.com", pattern: "ess.{region}.aliyuncs.com",
      hosts: [
        "ess.aliyuncs.com": """
        ap-southeast-1 cn-beijing cn-hangzhou cn-hongkong cn-qingdao cn-shanghai cn-shenzhen \
        us-east-1 us-west-1
        """,
        "ess.{region}.aliyuncs.com": """
        ap-northeast-1 ap-south-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 cn-huhehaote \
        cn-zhangjiakou eu-central-1 eu-west-1 me-east-1
        """,
      ]),
    "faas": Service(hosts: [
      "faas.{region}.aliyuncs.com": """
      cn-beijing cn-hangzhou cn-shanghai cn-shenzhen cn-zhangjiakou
      """
    ]),
    "fc": Service(hosts: [
      "{region}.fc.aliyuncs.com": """
      ap-southeast-2 cn-beijing cn-hangzhou cn-huhehaote cn-shanghai cn-shenzhen
      """
    ]),
    "foas": Service(hosts: [
      "foas.{region}.aliyuncs.com": """
      ap-northeast-1 cn-beijing cn-hangzhou cn-qingdao cn-shanghai cn-shenzhen cn-zhangjiakou
      """
    ]),
    "gameshield": Service(hosts: [
      "gameshield.aliyuncs.com": "cn-hangzhou",
      "gameshield.{region}.aliyuncs.com": "cn-zhangjiakou",
    ]),
    "gpdb": Service(
      central: "gpdb.aliyuncs.com",
      hosts: [
        "gpdb.aliyuncs.com": """
        ap-southeast-1 cn-beijing cn-hangzhou cn-shanghai cn-shenzhen us-east-1 us-west-1
        """,
        "gpdb.{region}.aliyuncs.com": """
        ap-northeast-1 ap-south-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 cn-huhehaote \
        cn-zhangjiakou eu-central-1 eu-west-1
        """,
      ]),
    "green": Service(
      central: "green.aliyuncs.com",
      hosts: [
        "green.{region}.aliyuncs.com": "ap-southeast-1 cn-beijing cn-hangzhou cn-shanghai us-west-1"
      ]),
    "hbase": Service(
      central: "hbase.aliyuncs.com",
      hosts: [
        "hbase.aliyuncs.com": """
        ap-southeast-1 cn-beijing cn-hangzhou cn-qingdao cn-shanghai cn-shenzhen us-east-1 us-west-1
        """,
        "hbase.{region}.aliyuncs.com": """
        ap-south-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 cn-huhehaote eu-central-1 me-east-1
        """,
      ]),
    "hcs_mgw": Service(hosts: ["mgw.{region}.aliyuncs.com": "ap-southeast-1 cn-hangzhou cn-shanghai"]),
    "hcs_sgw": Service(hosts: [
      "sgw.cn-shanghai.aliyuncs.com": """
      cn-beijing cn-hangzhou cn-hongkong cn-qingdao cn-shenzhen cn-zhangjiakou
      """,
      "sgw.{region}.aliyuncs.com": "ap-southeast-1 ap-southeast-2 cn-shanghai eu-central-1",
    ]),
    "hdm": Service(hosts: ["hdm-api.aliyuncs.com": "cn-shanghai"]),
    "hitsdb": Service(hosts: ["hitsdb.aliyuncs.com": "cn-hangzhou"]),
    "hpc": Service(central: "hpc.aliyuncs.com", hosts: ["hpc.aliyuncs.com": "cn-beijing cn-hangzhou"]),
    "hsm": Service(hosts: [
      "hsm.aliyuncs.com": """
      ap-southeast-1 cn-beijing cn-hangzhou cn-hongkong cn-shanghai cn-shenzhen
      """
    ]),
    "httpdns": Service(central: "httpdns-api.aliyuncs.com"),
    "imagesearch": Service(hosts: [
      "imagesearch.{region}.aliyuncs.com": "ap-northeast-1 ap-southeast-1 ap-southeast-2 cn-shanghai"
    ]),
    "imm": Service(hosts: [
      "imm.{region}.aliyuncs.com": """
      ap-southeast-1 cn-beijing cn-hangzhou cn-shanghai cn-shenzhen cn-zhangjiakou
      """
    ]),
    "ims": Service(hosts: ["ims.aliyuncs.com": "cn-hangzhou"]),
    "iot": Service(
      pattern: "iot.{region}.aliyuncs.com",
      hosts: [
        "iot.{region}.aliyuncs.com": """
        ap-northeast-1 ap-southeast-1 cn-shanghai eu-central-1 us-east-1 us-west-1
        """
      ]),
    "iovcc": Service(hosts: ["iovcc.{region}.aliyuncs.com": "cn-shanghai"]),
    "itaas": Service(central: "itaas.aliyuncs.com"),
    "ivision": Service(hosts: ["ivision.{region}.aliyuncs.com": "cn-beijing cn-hangzhou"]),
    "jaq": Service(central: "jaq.aliyuncs.com"),
    "kms": Service(hosts: [
      "kms.{region}.aliyuncs.com": """
      ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 \
      cn-beijing cn-hangzhou cn-hongkong cn-huhehaote cn-qingdao cn-shanghai cn-shenzhen \
      cn-zhangjiakou eu-central-1 eu-west-1 me-east-1 us-east-1 us-west-1
      """
    ]),
    "kvstore": Service(hosts: ["r-kvstore.{region}.aliyuncs.com": "ap-northeast-1"]),
    "linkedmall": Service(hosts: ["linkedmall.aliyuncs.com": "cn-hangzhou cn-shanghai"]),
    "linkwan": Service(hosts: ["linkwan.{region}.aliyuncs.com": "cn-hangzhou cn-shanghai"]),
    "live": Service(
      central: "live.aliyuncs.com",
      hosts: [
        "live.aliyuncs.com": """
        ap-northeast-1 ap-southeast-1 cn-beijing cn-hangzhou cn-shanghai cn-shenzhen eu-central-1
        """
      ]),
    "luban": Service(hosts: ["luban.{region}.aliyuncs.com": "cn-hangzhou cn-shanghai"]),
    "mts": Service(hosts: [
      "mts.{region}.aliyuncs.com": """
      ap-northeast-1 ap-south-1 ap-southeast-1 cn-beijing cn-hangzhou cn-hongkong cn-shanghai \
      cn-shenzhen cn-zhangjiakou eu-central-1 eu-west-1 us-west-1
      """
    ]),
    "nas": Service(hosts: [
      "nas.{region}.aliyuncs.com": """
      ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 \
      cn-beijing cn-hangzhou cn-hongkong cn-huhehaote cn-qingdao cn-shanghai cn-shenzhen \
      cn-zhangjiakou eu-central-1 us-east-1 us-west-1
      """
    ]),
    "nlp": Service(hosts: ["nlp.{region}.aliyuncs.com": "cn-shanghai"]),
    "oas": Service(hosts: ["{region}.oas.aliyuncs.com": "cn-beijing cn-hangzhou cn-shenzhen"]),
    "odpsmayi": Service(hosts: ["bsb.cloud.alipay.com": "ap-southeast-1 cn-shanghai"]),
    "odpsplusmayi": Service(hosts: ["bsb.cloud.alipay.com": "ap-southeast-1 cn-hangzhou cn-shanghai"]),
    "ons": Service(hosts: [
      "ons.{region}.aliyuncs.com": """
      ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 ap-southeast-3 cn-beijing \
      cn-hangzhou cn-hongkong cn-huhehaote cn-qingdao cn-shanghai cn-shenzhen cn-zhangjiakou \
      eu-central-1 eu-west-1 me-east-1 us-east-1 us-west-1
      """
    ]),
    "onsvip": Service(hosts: [
      "ons.{region}.aliyuncs.com": """
      ap-southeast-1 cn-beijing cn-hangzhou cn-qingdao cn-shanghai cn-shenzhen
      """
    ]),
    "openanalytics": Service(hosts: [
      "openanalytics.{region}.aliyuncs.com": """
      ap-southeast-1 ap-southeast-3 cn-beijing cn-hangzhou cn-shanghai cn-shenzhen cn-zhangjiakou \
      eu-west-1
      """
    ]),
    "oss": Service(hosts: [
      "oss-{region}.aliyuncs.com": """
      ap-southeast-1 cn-beijing cn-hangzhou cn-hongkong cn-qingdao cn-shanghai cn-shenzhen \
      us-west-1
      """
    ]),
    "ots": Service(hosts: [
      "ots.{region}.aliyuncs.com": """
      ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 \
      cn-beijing cn-hangzhou cn-huhehaote cn-shanghai cn-zhangjiakou eu-central-1 eu-west-1 \
      me-east-1 us-east-1 us-west-1
      """
    ]),
    "pcdn": Service(hosts: ["pcdn.aliyuncs.com": "cn-hangzhou"]),
    "petadata": Service(
      central: "petadata.aliyuncs.com",
      hosts: [
        "petadata.aliyuncs.com": """
        ap-southeast-1 cn-beijing cn-hangzhou cn-hongkong cn-qingdao cn-shanghai cn-shenzhen \
        us-east-1 us-west-1
        """,
        "petadata.{region}.aliyuncs.com": """
        ap-southeast-2 ap-southeast-5 cn-huhehaote cn-zhangjiakou eu-central-1 me-east-1
        """,
      ]),
    "polardb": Service(
      pattern: "polardb.aliyuncs.com",
      hosts: [
        "polardb.aliyuncs.com": """
        cn-beijing cn-hangzhou cn-hongkong cn-qingdao cn-shanghai cn-shenzhen
        """,
        "polardb.{region}.aliyuncs.com": "ap-south-1 ap-southeast-5 cn-huhehaote",
      ]),
    "pts": Service(hosts: ["pts.aliyuncs.com": "cn-hangzhou"]),
    "push": Service(central: "cloudpush.aliyuncs.com"),
    "pvtz": Service(hosts: ["pvtz.aliyuncs.com": "ap-southeast-1 cn-hangzhou"]),
    "qualitycheck": Service(hosts: ["qualitycheck.{region}.aliyuncs.com": "cn-hangzhou"]),
    "ram": Service(central: "ram.aliyuncs.com"),
    "rds": Service(
      central: "rds.aliyuncs.com",
      hosts: [
        "rds.aliyuncs.com": """
        ap-southeast-1 cn-beijing cn-hangzhou cn-hongkong cn-qingdao cn-shanghai cn-shenzhen \
        us-east-1 us-west-1
        """,
        "rds.{region}.aliyuncs.com": """
        ap-northeast-1 ap-south-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 cn-huhehaote \
        cn-zhangjiakou eu-central-1 eu-west-1 me-east-1
        """,
      ]),
    "redisa": Service(
      central: "r-kvstore.aliyuncs.com",
      hosts: [
        "r-kvstore.aliyuncs.com": "cn-beijing cn-hangzhou cn-qingdao cn-shanghai cn-shenzhen",
        "r-kvstore.{region}.aliyuncs.com": """
        ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 \
        cn-hongkong cn-huhehaote cn-zhangjiakou eu-central-1 eu-west-1 me-east-1 us-east-1 us-west-1
        """,
      ]),
    "ros": Service(central: "ros.aliyuncs.com", hosts: ["ros.aliyuncs.com": "cn-hangzhou"]),
    "rtc": Service(hosts: ["rtc.aliyuncs.com": "cn-hangzhou"]),
    "saf": Service(hosts: [
      "saf.cn-shanghai.aliyuncs.com": "cn-hangzhou",
      "saf.{region}.aliyuncs.com": "cn-shanghai cn-shenzhen",
    ]),
    "sca": Service(hosts: ["qualitycheck.{region}.aliyuncs.com": "cn-hangzhou"]),
    "scdn": Service(hosts: ["scdn.aliyuncs.com": "cn-hangzhou"]),
    "slb": Service(
      central: "slb.aliyuncs.com",
      hosts: [
        "slb.aliyuncs.com": """
        ap-southeast-1 cn-beijing cn-hangzhou cn-hongkong cn-qingdao cn-shanghai cn-shenzhen \
        us-east-1 us-west-1
        """,
        "slb.{region}.aliyuncs.com": """
        ap-northeast-1 ap-south-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 cn-huhehaote \
        cn-zhangjiakou eu-central-1 eu-west-1 me-east-1
        """,
      ]),
    "smartag": Service(hosts: [
      "smartag.{region}.aliyuncs.com": """
      ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 cn-hongkong cn-shanghai \
      eu-central-1
      """
    ]),
    "sts": Service(central: "sts.aliyuncs.com"),
    "trademark": Service(hosts: ["trademark.aliyuncs.com": "cn-hangzhou"]),
    "uis": Service(hosts: ["uis.{region}.aliyuncs.com": "cn-hangzhou"]),
    "vipaegis": Service(
      central: "aegis.cn-hangzhou.aliyuncs.com",
      hosts: [
        "aegis.cn-hangzhou.aliyuncs.com": "cn-hangzhou",
        "aegis.{region}.aliyuncs.com": "ap-southeast-3",
      ]),
    "vod": Service(hosts: [
      "vod.cn-shanghai.aliyuncs.com": "cn-beijing cn-hangzhou cn-shenzhen",
      "vod.{region}.aliyuncs.com": "ap-southeast-1 cn-shanghai eu-central-1",
    ]),
    "vpc": Service(
      central: "vpc.aliyuncs.com",
      hosts: [
        "vpc.aliyuncs.com": """
        ap-southeast-1 cn-beijing cn-hangzhou cn-hongkong cn-qingdao cn-shanghai cn-shenzhen \
        us-east-1 us-west-1
        """,
        "vpc.{region}.aliyuncs.com": """
        ap-northeast-1 ap-south-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 cn-huhehaote \
        cn-zhangjiakou eu-central-1 eu-west-1 me-east-1
        """,
      ]),
    "vs": Service(hosts: ["vs.{region}.aliyuncs.com": "cn-hangzhou cn-shanghai"]),
    "waf": Service(hosts: ["wafopenapi.{region}.aliyuncs.com": "cn-hangzhou"]),
    "xianzhi": Service(hosts: ["xianzhi.aliyuncs.com": "cn-hangzhou"]),
    "yunmarket": Service(hosts: ["market.aliyuncs.com": "cn-hangzhou"]),
  ]
}
