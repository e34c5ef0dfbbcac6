using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FksSre.Ops.Cluster;
using FksSre.Ops.Tests.Cluster.Double;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>An API server with a certificate of an authority of its own, and a folder with what a kubeconfig may name.</summary>
internal sealed class SecureCluster : IAsyncDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 _authority;

    private SecureCluster()
    {
        var request = new CertificateRequest("CN=authority", _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        _authority = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(7));
    }

    public ApiServerDouble Server { get; private set; } = null!;

    public string Folder { get; } = Directory.CreateTempSubdirectory("fks-secure-").FullName;

    public string AuthorityPem => _authority.ExportCertificatePem();

    public static async Task<SecureCluster> StartAsync()
    {
        var cluster = new SecureCluster();
        var own = cluster.Issue("CN=server", names =>
        {
            names.AddDnsName("kubernetes.default");
            names.AddIpAddress(IPAddress.Loopback);
        });
        cluster.Server = await ApiServerDouble.StartAsync(listen =>
            listen.UseHttps(https =>
            {
                https.ServerCertificate = own;
                https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
                https.ClientCertificateValidation = (_, _, _) => true;
            })
        );
        using var ada = cluster.Issue("CN=ada", _ => { });
        cluster.Write("ca.crt", cluster.AuthorityPem);
        cluster.Write("ada.crt", ada.ExportCertificatePem());
        cluster.Write("ada.key", ada.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        cluster.Write("token", "of-a-file\n");
        var plugin = cluster.Write(
            "plugin",
            """
            #!/bin/sh
            echo '{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"of-a-plugin"}}'

            """
        );
        using var made = Process.Start("chmod", ["u+x", plugin]);
        await made.WaitForExitAsync();
        return cluster;
    }

    public string Write(string name, string text)
    {
        var file = Path.Combine(Folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    /// <param name="endpoint">Fields of the cluster besides its address.</param>
    /// <param name="user">Fields of the user.</param>
    public string Kubeconfig(string endpoint, string user) =>
        Write(
            "config",
            $$$"""
            clusters: [{name: c, cluster: {server: "{{{Server.Address}}}", {{{endpoint}}}}}]
            users: [{name: u, user: { {{{user}}} }}]
            contexts: [{name: minikube, context: {cluster: c, user: u}}]
            """
        );

    /// <returns>As whom the server was asked.</returns>
    public async Task<string> AskedAsync(string? kubeconfig, PodAccount? pod = null)
    {
        var access = await Ops.Cluster.Kubeconfig.OfAsync(kubeconfig, "minikube", DateTimeOffset.UtcNow, pod ?? PodAccount.Here);
        using var server = ApiServer.Over(access, "minikube");
        Assert.True((await server.GetAsync("/version", CancellationToken.None)).IsSuccess);
        return Assert.Single(Server.Callers);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _authority.Dispose();
        _key.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private X509Certificate2 Issue(string subject, Action<SubjectAlternativeNameBuilder> named)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        named(names);
        if (subject == "CN=server")
        {
            request.CertificateExtensions.Add(names.Build());
        }

        using var issued = request.Create(_authority, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(5), [7, 3, 1]);
        using var whole = issued.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
    }
}
