using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using k8s;

namespace FksSre.Ops.Cluster;

/// <summary>The way to an API server, and as whom.</summary>
/// <param name="Configuration">What the client library reads of a kubeconfig.</param>
/// <param name="ActingAs">The headers of somebody else in whose name the account asks.</param>
/// <param name="Proxy">What stands between; null: what the environment says.</param>
internal sealed record ClusterAccess(
    KubernetesClientConfiguration Configuration,
    IReadOnlyList<(string Name, string Value)> ActingAs,
    Uri? Proxy
)
{
    /// <summary>With a path, where the server stands behind one.</summary>
    public Uri Address { get; } = new(Configuration.Host.TrimEnd('/') + "/");

    /// <summary>
    /// The library's own client takes any certificate of the kubeconfig's authority, whatever name it is for, and in a cluster that
    /// authority has signed a certificate of each node.
    /// </summary>
    /// <param name="patience">How long an answer is waited for.</param>
    public HttpClient Client(TimeSpan patience)
    {
        var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, SslOptions = Trust() };
        if (Proxy is not null)
        {
            handler.Proxy = new WebProxy(Proxy);
        }

        var client = new HttpClient(handler) { Timeout = patience };
        // TLS takes the name that it asks for and checks from here.
        client.DefaultRequestHeaders.Host = Configuration.TlsServerName is { Length: > 0 } name ? name : null;
        foreach (var (header, value) in ActingAs)
        {
            client.DefaultRequestHeaders.Add(header, value);
        }

        return client;
    }

    private SslClientAuthenticationOptions Trust()
    {
        var options = new SslClientAuthenticationOptions();
        if (OwnCertificate() is { } certificate)
        {
            options.ClientCertificates = [certificate];
        }

        if (Configuration.SkipTlsVerify)
        {
#pragma warning disable CA5359 // The kubeconfig says so: insecure-skip-tls-verify.
            options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        }
        else if (Configuration.SslCaCerts is { Count: > 0 } authorities)
        {
            options.CertificateChainPolicy = new()
            {
                RevocationMode = X509RevocationMode.NoCheck,
                TrustMode = X509ChainTrustMode.CustomRootTrust,
            };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(authorities);
        }

        return options;
    }

    /// <summary>Null for an account without one.</summary>
    private X509Certificate2? OwnCertificate()
    {
        var certificate = Pem(Configuration.ClientCertificateData, Configuration.ClientCertificateFilePath);
        var key = Pem(Configuration.ClientCertificateKeyData, Configuration.ClientKeyFilePath);
        if (certificate is null || key is null)
        {
            return null;
        }

        // TLS of some systems takes no key that was never in a store or a file.
        using var read = X509Certificate2.CreateFromPem(certificate, key);
        return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), password: null);
    }

    private static string? Pem(string? data, string? file) =>
        data is { Length: > 0 } ? Encoding.UTF8.GetString(Convert.FromBase64String(data))
        : file is { Length: > 0 } ? File.ReadAllText(file)
        : null;
}
