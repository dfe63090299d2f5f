package io.jumun.member.web;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import io.jumun.member.application.ListKeys;
import io.jumun.member.domain.SigningKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Keys")
@RestController
class KeysController {

  private final ListKeys keys;

  KeysController(ListKeys keys) {
    this.keys = keys;
  }

  @Operation(
      summary = "The public keys that access tokens are signed with (RFC 7517)",
      description = "For outsiders; the platform's services read them from the topic member.keys.")
  @GetMapping("/.well-known/jwks.json")
  ResponseEntity<Map<String, Object>> keys() {
    List<JWK> publicKeys = keys.all().stream().map(KeysController::publicHalf).toList();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
        .body(new JWKSet(publicKeys).toJSONObject(true));
  }

  private static JWK publicHalf(SigningKey key) {
    return new RSAKey.Builder(
            Base64URL.encode(key.privateKey().getModulus()),
            Base64URL.encode(key.privateKey().getPublicExponent()))
        .keyID(key.kid())
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.RS256)
        .build();
  }
}
