package dev.ringback.local.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** What stands in a certificate, by RFC 5280, under the signature of an issuer. */
record CertificateForm(X509Certificate issuer, PrivateKey key) {
  private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);
  private static final SecureRandom RANDOM = new SecureRandom();

  static X509Certificate authority(KeyPair pair, Clock clock, Duration life)
      throws GeneralSecurityException, IOException, OperatorCreationException {
    var name = new X500Principal("CN=Ringback on this machine");
    var form = builder(name, name, pair.getPublic(), clock, life);
    form.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    form.addExtension(
        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    form.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
    return sign(form, pair.getPrivate());
  }

  X509Certificate leaf(PublicKey holder, List<String> hosts, Clock clock, Duration life)
      throws GeneralSecurityException, IOException, OperatorCreationException {
    var form =
        builder(
            issuer.getSubjectX500Principal(),
            new X500Principal("CN=" + hosts.getFirst()),
            holder,
            clock,
            life);
    var names = hosts.stream().map(CertificateForm::name).toArray(GeneralName[]::new);
    form.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
    form.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    form.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    form.addExtension(
        Extension.extendedKeyUsage,
        false,
        new ExtendedKeyUsage(
            new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth}));
    form.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer));
    return sign(form, key);
  }

  private static JcaX509v3CertificateBuilder builder(
      X500Principal from, X500Principal to, PublicKey holder, Clock clock, Duration life) {
    var now = clock.instant();
    return new JcaX509v3CertificateBuilder(
        from,
        new BigInteger(127, RANDOM),
        Date.from(now.minus(CLOCKS_DIFFER)),
        Date.from(now.plus(life)),
        to,
        holder);
  }

  private static X509Certificate sign(JcaX509v3CertificateBuilder form, PrivateKey key)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter()
        .getCertificate(form.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
  }

  private static GeneralName name(String host) {
    try {
      InetAddress.ofLiteral(host);
      return new GeneralName(GeneralName.iPAddress, host);
    } catch (IllegalArgumentException e) {
      return new GeneralName(GeneralName.dNSName, host);
    }
  }
}
