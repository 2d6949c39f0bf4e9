// Written by .make/list-runtime; run it when a source file of the runtime comes or goes.
#include "runtime_sources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "../AlibabaCloudRuntime/Client/ClientConfiguration.swift"
};

static const unsigned char file1[] = {
#embed "../AlibabaCloudRuntime/Client/Endpoint.swift"
};

static const unsigned char file2[] = {
#embed "../AlibabaCloudRuntime/Client/RequestSigner.swift"
};

static const unsigned char file3[] = {
#embed "../AlibabaCloudRuntime/Client/ServiceClient.swift"
};

static const unsigned char file4[] = {
#embed "../AlibabaCloudRuntime/Credentials/AssumedRoleCredentials.swift"
};

static const unsigned char file5[] = {
#embed "../AlibabaCloudRuntime/Credentials/CLIConfiguration.swift"
};

static const unsigned char file6[] = {
#embed "../AlibabaCloudRuntime/Credentials/CLIProfileCredentials.swift"
};

static const unsigned char file7[] = {
#embed "../AlibabaCloudRuntime/Credentials/CachedCredentials.swift"
};

static const unsigned char file8[] = {
#embed "../AlibabaCloudRuntime/Credentials/Credentials.swift"
};

static const unsigned char file9[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsChain.swift"
};

static const unsigned char file10[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsEnvironment.swift"
};

static const unsigned char file11[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsError.swift"
};

static const unsigned char file12[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsExchange.swift"
};

static const unsigned char file13[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsFile.swift"
};

static const unsigned char file14[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsProvider.swift"
};

static const unsigned char file15[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsRecipe.swift"
};

static const unsigned char file16[] = {
#embed "../AlibabaCloudRuntime/Credentials/DefaultCredentials.swift"
};

static const unsigned char file17[] = {
#embed "../AlibabaCloudRuntime/Credentials/Dumps.swift"
};

static const unsigned char file18[] = {
#embed "../AlibabaCloudRuntime/Credentials/EnvironmentCredentials.swift"
};

static const unsigned char file19[] = {
#embed "../AlibabaCloudRuntime/Credentials/INIDocument.swift"
};

static const unsigned char file20[] = {
#embed "../AlibabaCloudRuntime/Credentials/InstanceRoleCredentials.swift"
};

static const unsigned char file21[] = {
#embed "../AlibabaCloudRuntime/Credentials/OIDCRoleCredentials.swift"
};

static const unsigned char file22[] = {
#embed "../AlibabaCloudRuntime/Credentials/Redaction.swift"
};

static const unsigned char file23[] = {
#embed "../AlibabaCloudRuntime/Credentials/SecurityTokenService.swift"
};

static const unsigned char file24[] = {
#embed "../AlibabaCloudRuntime/Credentials/SharedFileCredentials.swift"
};

static const unsigned char file25[] = {
#embed "../AlibabaCloudRuntime/Credentials/URICredentials.swift"
};

static const unsigned char file26[] = {
#embed "../AlibabaCloudRuntime/Errors/AlibabaCloudError.swift"
};

static const unsigned char file27[] = {
#embed "../AlibabaCloudRuntime/Errors/ErrorBody.swift"
};

static const unsigned char file28[] = {
#embed "../AlibabaCloudRuntime/Errors/OperationError.swift"
};

static const unsigned char file29[] = {
#embed "../AlibabaCloudRuntime/Errors/ServiceFailure.swift"
};

static const unsigned char file30[] = {
#embed "../AlibabaCloudRuntime/JSON/JSONDocument.swift"
};

static const unsigned char file31[] = {
#embed "../AlibabaCloudRuntime/JSON/JSONParser.swift"
};

static const unsigned char file32[] = {
#embed "../AlibabaCloudRuntime/JSON/JSONText.swift"
};

static const unsigned char file33[] = {
#embed "../AlibabaCloudRuntime/Operations/OperationDescriptor.swift"
};

static const unsigned char file34[] = {
#embed "../AlibabaCloudRuntime/Operations/OperationErrorCode.swift"
};

static const unsigned char file35[] = {
#embed "../AlibabaCloudRuntime/Operations/OperationRequest.swift"
};

static const unsigned char file36[] = {
#embed "../AlibabaCloudRuntime/Operations/OperationResponse.swift"
};

static const unsigned char file37[] = {
#embed "../AlibabaCloudRuntime/Operations/TransitionalDecoding.swift"
};

static const unsigned char file38[] = {
#embed "../AlibabaCloudRuntime/Query/Limit.swift"
};

static const unsigned char file39[] = {
#embed "../AlibabaCloudRuntime/Query/LimitError.swift"
};

static const unsigned char file40[] = {
#embed "../AlibabaCloudRuntime/Query/QueryEncoder.swift"
};

static const unsigned char file41[] = {
#embed "../AlibabaCloudRuntime/Query/QueryStructure.swift"
};

static const unsigned char file42[] = {
#embed "../AlibabaCloudRuntime/Query/QueryValue.swift"
};

static const unsigned char file43[] = {
#embed "../AlibabaCloudRuntime/Response/ResponseDecoder.swift"
};

static const unsigned char file44[] = {
#embed "../AlibabaCloudRuntime/Response/ResponseDecodingError.swift"
};

static const unsigned char file45[] = {
#embed "../AlibabaCloudRuntime/Response/ResponseFields.swift"
};

static const unsigned char file46[] = {
#embed "../AlibabaCloudRuntime/Response/ResponseFormat.swift"
};

static const unsigned char file47[] = {
#embed "../AlibabaCloudRuntime/Response/ResponseNode.swift"
};

static const unsigned char file48[] = {
#embed "../AlibabaCloudRuntime/Response/ResponseScalar.swift"
};

static const unsigned char file49[] = {
#embed "../AlibabaCloudRuntime/Response/ResponseValue.swift"
};

static const unsigned char file50[] = {
#embed "../AlibabaCloudRuntime/Signing/HeaderSignature.swift"
};

static const unsigned char file51[] = {
#embed "../AlibabaCloudRuntime/Signing/PercentEncoding.swift"
};

static const unsigned char file52[] = {
#embed "../AlibabaCloudRuntime/Signing/QuerySignature.swift"
};

static const unsigned char file53[] = {
#embed "../AlibabaCloudRuntime/Signing/SigningScheme.swift"
};

static const unsigned char file54[] = {
#embed "../AlibabaCloudRuntime/Transport/Deadline.swift"
};

static const unsigned char file55[] = {
#embed "../AlibabaCloudRuntime/Transport/HTTPTransport.swift"
};

static const unsigned char file56[] = {
#embed "../AlibabaCloudRuntime/Transport/TransportError.swift"
};

static const unsigned char file57[] = {
#embed "../AlibabaCloudRuntime/Transport/URLSessionTransport.swift"
};

static const unsigned char file58[] = {
#embed "../AlibabaCloudRuntime/Values/CivilTime.swift"
};

static const unsigned char file59[] = {
#embed "../AlibabaCloudRuntime/Values/ExactDecimal.swift"
};

static const unsigned char file60[] = {
#embed "../AlibabaCloudRuntime/Values/JSONValue.swift"
};

static const unsigned char file61[] = {
#embed "../AlibabaCloudRuntime/Values/OpenValue.swift"
};

static const unsigned char file62[] = {
#embed "../AlibabaCloudRuntime/Values/Timestamp.swift"
};

static const unsigned char file63[] = {
#embed "../AlibabaCloudRuntime/Values/Whitespace.swift"
};

static const unsigned char file64[] = {
#embed "../AlibabaCloudRuntime/XML/ElementTree.swift"
};

static const unsigned char file65[] = {
#embed "../AlibabaCloudRuntime/XML/ElementTreeParser.swift"
};

static const struct runtime_source sources[] = {
  {"Client/ClientConfiguration.swift", file0, sizeof file0},
  {"Client/Endpoint.swift", file1, sizeof file1},
  {"Client/RequestSigner.swift", file2, sizeof file2},
  {"Client/ServiceClient.swift", file3, sizeof file3},
  {"Credentials/AssumedRoleCredentials.swift", file4, sizeof file4},
  {"Credentials/CLIConfiguration.swift", file5, sizeof file5},
  {"Credentials/CLIProfileCredentials.swift", file6, sizeof file6},
  {"Credentials/CachedCredentials.swift", file7, sizeof file7},
  {"Credentials/Credentials.swift", file8, sizeof file8},
  {"Credentials/CredentialsChain.swift", file9, sizeof file9},
  {"Credentials/CredentialsEnvironment.swift", file10, sizeof file10},
  {"Credentials/CredentialsError.swift", file11, sizeof file11},
  {"Credentials/CredentialsExchange.swift", file12, sizeof file12},
  {"Credentials/CredentialsFile.swift", file13, sizeof file13},
  {"Credentials/CredentialsProvider.swift", file14, sizeof file14},
  {"Credentials/CredentialsRecipe.swift", file15, sizeof file15},
  {"Credentials/DefaultCredentials.swift", file16, sizeof file16},
  {"Credentials/Dumps.swift", file17, sizeof file17},
  {"Credentials/EnvironmentCredentials.swift", file18, sizeof file18},
  {"Credentials/INIDocument.swift", file19, sizeof file19},
  {"Credentials/InstanceRoleCredentials.swift", file20, sizeof file20},
  {"Credentials/OIDCRoleCredentials.swift", file21, sizeof file21},
  {"Credentials/Redaction.swift", file22, sizeof file22},
  {"Credentials/SecurityTokenService.swift", file23, sizeof file23},
  {"Credentials/SharedFileCredentials.swift", file24, sizeof file24},
  {"Credentials/URICredentials.swift", file25, sizeof file25},
  {"Errors/AlibabaCloudError.swift", file26, sizeof file26},
  {"Errors/ErrorBody.swift", file27, sizeof file27},
  {"Errors/OperationError.swift", file28, sizeof file28},
  {"Errors/ServiceFailure.swift", file29, sizeof file29},
  {"JSON/JSONDocument.swift", file30, sizeof file30},
  {"JSON/JSONParser.swift", file31, sizeof file31},
  {"JSON/JSONText.swift", file32, sizeof file32},
  {"Operations/OperationDescriptor.swift", file33, sizeof file33},
  {"Operations/OperationErrorCode.swift", file34, sizeof file34},
  {"Operations/OperationRequest.swift", file35, sizeof file35},
  {"Operations/OperationResponse.swift", file36, sizeof file36},
  {"Operations/TransitionalDecoding.swift", file37, sizeof file37},
  {"Query/Limit.swift", file38, sizeof file38},
  {"Query/LimitError.swift", file39, sizeof file39},
  {"Query/QueryEncoder.swift", file40, sizeof file40},
  {"Query/QueryStructure.swift", file41, sizeof file41},
  {"Query/QueryValue.swift", file42, sizeof file42},
  {"Response/ResponseDecoder.swift", file43, sizeof file43},
  {"Response/ResponseDecodingError.swift", file44, sizeof file44},
  {"Response/ResponseFields.swift", file45, sizeof file45},
  {"Response/ResponseFormat.swift", file46, sizeof file46},
  {"Response/ResponseNode.swift", file47, sizeof file47},
  {"Response/ResponseScalar.swift", file48, sizeof file48},
  {"Response/ResponseValue.swift", file49, sizeof file49},
  {"Signing/HeaderSignature.swift", file50, sizeof file50},
  {"Signing/PercentEncoding.swift", file51, sizeof file51},
  {"Signing/QuerySignature.swift", file52, sizeof file52},
  {"Signing/SigningScheme.swift", file53, sizeof file53},
  {"Transport/Deadline.swift", file54, sizeof file54},
  {"Transport/HTTPTransport.swift", file55, sizeof file55},
  {"Transport/TransportError.swift", file56, sizeof file56},
  {"Transport/URLSessionTransport.swift", file57, sizeof file57},
  {"Values/CivilTime.swift", file58, sizeof file58},
  {"Values/ExactDecimal.swift", file59, sizeof file59},
  {"Values/JSONValue.swift", file60, sizeof file60},
  {"Values/OpenValue.swift", file61, sizeof file61},
  {"Values/Timestamp.swift", file62, sizeof file62},
  {"Values/Whitespace.swift", file63, sizeof file63},
  {"XML/ElementTree.swift", file64, sizeof file64},
  {"XML/ElementTreeParser.swift", file65, sizeof file65},
};

size_t runtime_source_count(void) { return sizeof sources / sizeof sources[0]; }

struct runtime_source runtime_source(size_t index) { return sources[index]; }
