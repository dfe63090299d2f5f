package io.jumun.http.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Breaks that are planted are found, and what breaks nobody is not. */
class BreakingChangesTest {

  private static final String DOCUMENT =
      """
      {"paths": {"/things": {
        "get": {
          "parameters": [
            {"in": "query", "name": "limit", "schema": {"type": "integer", "format": "int32"}},
            {"in": "query", "name": "sort", "schema": {"type": "string", "enum": ["NAME", "AGE"]}}],
          "responses": {"200": {"content": {"application/json": {
            "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}}}}}},
        "post": {
          "parameters": [{"in": "header", "name": "Key", "required": true, "schema": {"type": "string"}}],
          "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewThing"}}}},
          "responses": {
            "201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
            "202": {}}}}},
       "components": {"schemas": {
         "NewThing": {"type": "object", "required": ["name"], "properties": {
           "name": {"type": "string"}, "note": {"type": ["string", "null"]}}},
         "Thing": {"type": "object", "required": ["id", "age"], "properties": {
           "id": {"type": "string", "format": "uuid"},
           "age": {"type": "integer", "format": "int64"},
           "part": {"$ref": "#/components/schemas/Thing"}}}}}}
      """;

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"/things\"        | \"/objects\"      | GET /things is gone",
        "\"post\": {        | \"put\": {        | POST /things is gone",
        "\"name\": \"limit\" | \"name\": \"most\" | GET /things no longer takes the query parameter limit",
        "\"int32\"          | \"int64\"         | GET /things, query parameter limit was integer int32 and is integer int64",
        "[\"NAME\", \"AGE\"] | [\"NAME\"]       | GET /things, query parameter sort no longer takes AGE",
        "\"name\": \"sort\", | \"name\": \"sort\", \"required\": true, | GET /things now demands the query parameter sort",
        "\"requestBody\": { | \"requestBody\": {\"required\": true, | POST /things now demands a body",
        "[\"name\"]         | [\"name\", \"note\"] | POST /things, request.note is now demanded",
        "[\"string\", \"null\"] | \"string\"    | POST /things, request.note may no longer be null",
        "\"note\":          | \"remark\":       | POST /things, request.note is gone",
        "\"202\"            | \"204\"           | POST /things 202 is no longer answered",
        "\"age\": {         | \"years\": {      | POST /things 201.age is gone",
        "\"age\": {         | \"years\": {      | GET /things 200[].age is gone",
        "\"int64\"          | \"int32\"         | POST /things 201.age was integer int64 and is integer int32",
        "[\"id\", \"age\"]  | [\"id\"]          | POST /things 201.age may now be missing",
        "{\"type\": \"string\", \"format\": \"uuid\"} | {\"type\": [\"string\", \"null\"], \"format\": \"uuid\"} | POST /things 201.id may now be null",
      })
  void findsAPlantedBreak(String what, String instead, String sentence) {
    assertThat(DOCUMENT).contains(what);
    assertThat(breaks(DOCUMENT.replace(what, instead))).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"get\": {         | \"delete\": {}, \"get\": {",
        "\"paths\": {       | \"paths\": {\"/more\": {\"get\": {}}, ",
        "[\"NAME\", \"AGE\"] | [\"NAME\", \"AGE\", \"SIZE\"]",
        "\"required\": true | \"required\": false",
        "[\"name\"]         | []",
        "\"name\": {\"type\": \"string\"} | \"name\": {\"type\": \"string\"}, \"size\": {\"type\": \"integer\"}",
        "[\"id\", \"age\"]  | [\"id\", \"age\", \"part\"]",
        "\"202\"            | \"409\": {}, \"202\"",
      })
  void isAtEaseWithAnAddition(String what, String instead) {
    assertThat(DOCUMENT).contains(what);
    assertThat(breaks(DOCUMENT.replace(what, instead))).isEmpty();
  }

  @Test
  void findsNothingWhereNothingChanged() {
    assertThat(breaks(DOCUMENT)).isEmpty();
  }

  private static List<String> breaks(String now) {
    var json = JsonMapper.shared();
    return BreakingChanges.between(json.readTree(DOCUMENT), json.readTree(now));
  }
}
