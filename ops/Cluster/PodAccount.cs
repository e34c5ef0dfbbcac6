using System.Security.Cryptography.X509Certificates;
using k8s.Authentication;

namespace FksSre.Ops.Cluster;

/// <summary>The account of the pod that this runs in: what a cluster puts into each pod for it.</summary>
/// <param name="Folder">Where its token and the cluster's authority are.</param>
/// <param name="Host">Of the API server; null outside of a pod.</param>
/// <param name="Port">The same.</param>
internal sealed record PodAccount(string Folder, string? Host, string? Port)
{
    public static PodAccount Here { get; } =
        new(
            "/var/run/secrets/kubernetes.io/serviceaccount",
            Environment.GetEnvironmentVariable("KUBERNETES_SERVICE_HOST"),
            Environment.GetEnvironmentVariable("KUBERNETES_SERVICE_PORT")
        );

    public bool IsThere => Host is { Length: > 0 } && Port is { Length: > 0 } && File.Exists(Token) && File.Exists(Authority);

    private string Token => Path.Combine(Folder, "token");

    private string Authority => Path.Combine(Folder, "ca.crt");

    public ClusterAccess Access()
    {
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(Authority);
        return new(
            new()
            {
                Host = new UriBuilder("https", Host, int.Parse(Port!, System.Globalization.CultureInfo.InvariantCulture)).Uri.ToString(),
                // It is renewed while this runs.
                TokenProvider = new TokenFileAuth(Token),
                SslCaCerts = authorities,
            },
            [],
            Proxy: null
        );
    }
}
