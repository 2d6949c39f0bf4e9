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
#embed "../AlibabaCloudRuntime/Credentials/Credentials.swift"
};

static const unsigned char file5[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsError.swift"
};

static const unsigned char file6[] = {
#embed "../AlibabaCloudRuntime/Credentials/CredentialsProvider.swift"
};

static const unsigned char file7[] = {
#embed "../AlibabaCloudRuntime/Credentials/EnvironmentCredentials.swift"
};

static const unsigned char file8[] = {
#embed "../AlibabaCloudRuntime/Errors/AlibabaCloudError.swift"
};

static const unsigned char file9[] = {
#embed "../AlibabaCloudRuntime/Errors/ErrorBody.swift"
};

static const unsigned char file10[] = {
#embed "../AlibabaCloudRuntime/Errors/OperationError.swift"
};

static const unsigned char file11[] = {
#embed "../AlibabaCloudRuntime/Errors/ServiceFailure.swift"
};

static const unsigned char file12[] = {
#embed "../AlibabaCloudRuntime/Operations/OperationDescriptor.swift"
};

static const unsigned char file13[] = {
#embed "../AlibabaCloudRuntime/Operations/OperationErrorCode.swift"
};

static const unsigned char file14[] = {
#embed "../AlibabaCloudRuntime/Operations/OperationRequest.swift"
};

static const unsigned char file15[] = {
#embed "../AlibabaCloudRuntime/Operations/OperationResponse.swift"
};

static const unsigned char file16[] = {
#embed "../AlibabaCloudRuntime/Query/Limit.swift"
};

static const unsigned char file17[] = {
#embed "../AlibabaCloudRuntime/Query/LimitError.swift"
};

static const unsigned char file18[] = {
#embed "../AlibabaCloudRuntime/Query/QueryEncoder.swift"
};

static const unsigned char file19[] = {
#embed "../AlibabaCloudRuntime/Query/QueryStructure.swift"
};

static const unsigned char file20[] = {
#embed "../AlibabaCloudRuntime/Query/QueryValue.swift"
};

static const unsigned char file21[] = {
#embed "../AlibabaCloudRuntime/Response/ResponseDecoder.swift"
};

static const unsigned char file22[] = {
#embed "../AlibabaCloudRuntime/Response/ResponseDecodingError.swift"
};

static const unsigned char file23[] = {
#embed "../AlibabaCloudRuntime/Response/ResponseFields.swift"
};

static const unsigned char file24[] = {
#embed "../AlibabaCloudRuntime/Response/ResponseFormat.swift"
};

static const unsigned char file25[] = {
#embed "../AlibabaCloudRuntime/Response/ResponseValue.swift"
};

static const unsigned char file26[] = {
#embed "../AlibabaCloudRuntime/Signing/HeaderSignature.swift"
};

static const unsigned char file27[] = {
#embed "../AlibabaCloudRuntime/Signing/PercentEncoding.swift"
};

static const unsigned char file28[] = {
#embed "../AlibabaCloudRuntime/Signing/QuerySignature.swift"
};

static const unsigned char file29[] = {
#embed "../AlibabaCloudRuntime/Signing/SigningScheme.swift"
};

static const unsigned char file30[] = {
#embed "../AlibabaCloudRuntime/Transport/Deadline.swift"
};

static const unsigned char file31[] = {
#embed "../AlibabaCloudRuntime/Transport/HTTPTransport.swift"
};

static const unsigned char file32[] = {
#embed "../AlibabaCloudRuntime/Transport/TransportError.swift"
};

static const unsigned char file33[] = {
#embed "../AlibabaCloudRuntime/Transport/URLSessionTransport.swift"
};

static const unsigned char file34[] = {
#embed "../AlibabaCloudRuntime/Values/CivilTime.swift"
};

static const unsigned char file35[] = {
#embed "../AlibabaCloudRuntime/Values/JSONValue.swift"
};

static const unsigned char file36[] = {
#embed "../AlibabaCloudRuntime/Values/OpenValue.swift"
};

static const unsigned char file37[] = {
#embed "../AlibabaCloudRuntime/Values/Timestamp.swift"
};

static const unsigned char file38[] = {
#embed "../AlibabaCloudRuntime/XML/ElementContainers.swift"
};

static const unsigned char file39[] = {
#embed "../AlibabaCloudRuntime/XML/ElementDecoder.swift"
};

static const unsigned char file40[] = {
#embed "../AlibabaCloudRuntime/XML/ElementTree.swift"
};

static const unsigned char file41[] = {
#embed "../AlibabaCloudRuntime/XML/ElementTreeParser.swift"
};

static const struct runtime_source sources[] = {
  {"Client/ClientConfiguration.swift", file0, sizeof file0},
  {"Client/Endpoint.swift", file1, sizeof file1},
  {"Client/RequestSigner.swift", file2, sizeof file2},
  {"Client/ServiceClient.swift", file3, sizeof file3},
  {"Credentials/Credentials.swift", file4, sizeof file4},
  {"Credentials/CredentialsError.swift", file5, sizeof file5},
  {"Credentials/CredentialsProvider.swift", file6, sizeof file6},
  {"Credentials/EnvironmentCredentials.swift", file7, sizeof file7},
  {"Errors/AlibabaCloudError.swift", file8, sizeof file8},
  {"Errors/ErrorBody.swift", file9, sizeof file9},
  {"Errors/OperationError.swift", file10, sizeof file10},
  {"Errors/ServiceFailure.swift", file11, sizeof file11},
  {"Operations/OperationDescriptor.swift", file12, sizeof file12},
  {"Operations/OperationErrorCode.swift", file13, sizeof file13},
  {"Operations/OperationRequest.swift", file14, sizeof file14},
  {"Operations/OperationResponse.swift", file15, sizeof file15},
  {"Query/Limit.swift", file16, sizeof file16},
  {"Query/LimitError.swift", file17, sizeof file17},
  {"Query/QueryEncoder.swift", file18, sizeof file18},
  {"Query/QueryStructure.swift", file19, sizeof file19},
  {"Query/QueryValue.swift", file20, sizeof file20},
  {"Response/ResponseDecoder.swift", file21, sizeof file21},
  {"Response/ResponseDecodingError.swift", file22, sizeof file22},
  {"Response/ResponseFields.swift", file23, sizeof file23},
  {"Response/ResponseFormat.swift", file24, sizeof file24},
  {"Response/ResponseValue.swift", file25, sizeof file25},
  {"Signing/HeaderSignature.swift", file26, sizeof file26},
  {"Signing/PercentEncoding.swift", file27, sizeof file27},
  {"Signing/QuerySignature.swift", file28, sizeof file28},
  {"Signing/SigningScheme.swift", file29, sizeof file29},
  {"Transport/Deadline.swift", file30, sizeof file30},
  {"Transport/HTTPTransport.swift", file31, sizeof file31},
  {"Transport/TransportError.swift", file32, sizeof file32},
  {"Transport/URLSessionTransport.swift", file33, sizeof file33},
  {"Values/CivilTime.swift", file34, sizeof file34},
  {"Values/JSONValue.swift", file35, sizeof file35},
  {"Values/OpenValue.swift", file36, sizeof file36},
  {"Values/Timestamp.swift", file37, sizeof file37},
  {"XML/ElementContainers.swift", file38, sizeof file38},
  {"XML/ElementDecoder.swift", file39, sizeof file39},
  {"XML/ElementTree.swift", file40, sizeof file40},
  {"XML/ElementTreeParser.swift", file41, sizeof file41},
};

size_t runtime_source_count(void) { return sizeof sources / sizeof sources[0]; }

struct runtime_source runtime_source(size_t index) { return sources[index]; }
