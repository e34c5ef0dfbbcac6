using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FksSre.Ops.Cluster;
using FksSre.Ops.Commands;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>The way to a cluster is found as kubectl finds it, and what stands in the way is said.</summary>
public sealed class KubeconfigTests : IDisposable
{
    private static readonly DateTimeOffset _now = new(2026, 11, 27, 3, 41, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("fks-kubeconfig-").FullName;

    [Fact]
    public async Task Files_of_the_variable_count_together_and_of_two_entries_the_first()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        var first = Written("first", Kubeconfig("https://127.0.0.1:7", "elsewhere", cluster: "there"));
        var later = Written("later", Kubeconfig("https://127.0.0.1:7", "minikube", cluster: "there"));
        var listed = string.Join(Path.PathSeparator, first, Path.Combine(_folder, "none"), cluster.Kubeconfig, later);

        var run = await FksProcess.RunAsync(["preflight", "dev"], "", ("KUBECONFIG", listed));

        Assert.StartsWith($"ok      API server: {cluster.Double.Address}, v1.35.4\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, run.Exit);
    }

    [Fact]
    public async Task Without_the_variable_it_is_the_file_at_home()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        Directory.CreateDirectory(Path.Combine(_folder, ".kube"));
        File.Copy(cluster.Kubeconfig, Path.Combine(_folder, ".kube", "config"));

        var run = await FksProcess.RunAsync(["preflight", "dev"], "", ("KUBECONFIG", ""), ("HOME", _folder));

        Assert.StartsWith($"ok      API server: {cluster.Double.Address}, v1.35.4\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_named_counts_alone()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        var other = Written("other", Kubeconfig("https://127.0.0.1:7", "elsewhere"));

        var run = await FksProcess.RunAsync(["preflight", "dev", "--kubeconfig", other], "", ("KUBECONFIG", cluster.Kubeconfig));

        Assert.Contains(
            $"The kubeconfig {other} gives no way to the context minikube: it has only elsewhere\n",
            run.Errors,
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCode.Environment, run.Exit);
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: Config\n", "it has no context at all")]
    [InlineData("", "it has no context at all")]
    [InlineData("not: [yaml", "")]
    [InlineData("contexts: [{name: minikube, context: {cluster: gone, user: ada}}]", "")]
    [InlineData(
        "clusters: [{name: c, cluster: {server: 'https://127.0.0.1:7'}}]\nusers: [{name: u, user: {exec: "
            + "{apiVersion: client.authentication.k8s.io/v1, command: no-such-plugin}}}]\ncontexts: [{name: "
            + "minikube, context: {cluster: c, user: u}}]",
        ""
    )]
    [InlineData(
        "clusters: [{name: c, cluster: {server: 'https://127.0.0.1:7'}}]\nusers: [{name: u, user: {client-certificate: "
            + "none.crt, client-key: none.key}}]\ncontexts: [{name: minikube, context: {cluster: c, user: u}}]",
        ""
    )]
    [InlineData(
        "clusters: [{name: c, cluster: {server: 'https://127.0.0.1:7', certificate-authority-data: '%%%'}}]\nusers: "
            + "[{name: u, user: {token: t}}]\ncontexts: [{name: minikube, context: {cluster: c, user: u}}]",
        ""
    )]
    [InlineData(
        "clusters: [{name: c, cluster: {server: 'not a URL'}}]\nusers: [{name: u, user: "
            + "{token: t}}]\ncontexts: [{name: minikube, context: {cluster: c, user: u}}]",
        ""
    )]
    public async Task A_file_that_leads_nowhere_is_said_without_a_stack_trace(string text, string why)
    {
        var file = Written("config", text);

        var (exit, output, errors) = await FksCommandLine.RunAsync(["preflight", "dev", "--kubeconfig", file]);

        Assert.Equal("", output);
        Assert.Matches($"(The kubeconfig {file} gives|The context minikube gives|The API server of minikube).*{why}", errors);
        Assert.Contains(
            "Nothing was looked at. Name the kubeconfig with --kubeconfig, start the cluster (minikube start), or check the way to it.",
            errors,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Environment, exit);
    }

    [Fact]
    public async Task Files_that_are_not_there_are_named()
    {
        var (one, other) = (Path.Combine(_folder, "one"), Path.Combine(_folder, "other"));

        var named = await FksCommandLine.RunAsync(["takeback", "dev", "--kubeconfig", one]);
        var listed = await FksProcess.RunAsync(["rolledout", "dev"], "", ("KUBECONFIG", $"{one}{Path.PathSeparator}{other}"));

        Assert.Contains(
            $"The kubeconfig {one} gives no way to the context minikube: it is not there\n",
            named.Errors,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"The kubeconfig {one}, {other} gives no way to the context minikube: none of them is there\n",
            listed.Errors,
            StringComparison.Ordinal
        );
        Assert.Equal((ExitCode.Environment, ExitCode.Environment), (named.Exit, listed.Exit));
    }

    /// <summary>Relative to the file that names it, wherever the command runs; the server would only say 401.</summary>
    [Fact]
    public async Task A_certificate_that_has_expired_is_said_before_anything_is_asked()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=ada", key, HashAlgorithmName.SHA256).CreateSelfSigned(
            _now.AddDays(-30),
            _now.AddMinutes(-1)
        );
        Written("ada.crt", certificate.ExportCertificatePem());
        Written("ada.key", key.ExportPkcs8PrivateKeyPem());
        var file = Written(
            "config",
            Kubeconfig("https://127.0.0.1:7", "minikube", user: "client-certificate: ada.crt, client-key: ada.key")
        );

        var error = await Assert.ThrowsAsync<ClusterUnreachableException>(() =>
            Ops.Cluster.Kubeconfig.OfAsync(file, "minikube", _now, PodAccount.Here)
        );
        Assert.Equal(
            $"The kubeconfig {file} gives no way to the context minikube: the certificate of its "
                + $"user has expired at 2026-11-27 03:40:00Z; sign in to the cluster again",
            error.Message
        );
        Assert.Equal(
            Path.Combine(_folder, "ada.crt"),
            (await Ops.Cluster.Kubeconfig.OfAsync(file, "minikube", _now.AddMinutes(-2), PodAccount.Here))
                .Configuration
                .ClientCertificateFilePath
        );
    }

    [Fact]
    public async Task An_account_that_the_server_does_not_know_is_said_once()
    {
        await using var cluster = await TestCluster.EmptyAsync();
        cluster.Double.KnowsNobody = true;

        var run = await cluster.RunAsync("preflight");

        Assert.Equal("", run.Output);
        Assert.Contains(
            $"The API server of minikube at {cluster.Double.Address} does not know this account (401): its "
                + $"token or certificate has expired or is another cluster's. Sign in again\n",
            run.Errors,
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCode.Environment, run.Exit);
    }

    [Theory]
    [InlineData(
        "GET",
        "/api/v1/nodes",
        "nodes: nodes is forbidden: User \"deployer\" cannot list resource \"nodes\" in API group \"\" at the cluster scope"
    )]
    [InlineData(
        "POST",
        "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
        "rights in the cluster: selfsubjectaccessreviews.authorization.k8s.io is forbidden: User \"deployer\" cannot create "
            + "resource \"selfsubjectaccessreviews\" in API group \"authorization.k8s.io\" at the cluster scope"
    )]
    [InlineData(
        "GET",
        "/api/v1/namespaces/fks-trading",
        "namespace fks-trading: namespaces \"fks-trading\" is forbidden: User \"deployer\" "
            + "cannot get resource \"namespaces\" in API group \"\" at the cluster scope"
    )]
    public async Task What_an_account_may_not_do_is_said_in_the_servers_words(string method, string path, string line)
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        cluster.Double.Forbid(path, method);

        var run = await cluster.RunAsync("preflight");

        Assert.Contains($"NOT LOOKED AT  {line}\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Environment, run.Exit);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Kubeconfig(string server, string context, string cluster = "here", string user = "token: t") =>
        $$$"""
            apiVersion: v1
            kind: Config
            clusters: [{name: {{{cluster}}}, cluster: {server: "{{{server}}}"}}]
            users: [{name: {{{cluster}}}, user: { {{{user}}} }}]
            contexts: [{name: {{{context}}}, context: {cluster: {{{cluster}}}, user: {{{cluster}}}}}]
            """;

    private string Written(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
