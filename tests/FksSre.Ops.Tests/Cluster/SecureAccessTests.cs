using System.Net;
using System.Net.Sockets;
using System.Text;
using FksSre.Ops.Cluster;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>Whom a kubeconfig trusts and as whom it asks, each way as kubectl takes it.</summary>
public sealed class SecureAccessTests
{
    private const string Authority = "certificate-authority: ca.crt";

    [Theory]
    [InlineData(Authority, "token: t-7", "Bearer t-7")]
    [InlineData("certificate-authority-data: DATA", "token: t-7", "Bearer t-7")]
    [InlineData("insecure-skip-tls-verify: true", "token: t-7", "Bearer t-7")]
    [InlineData($"{Authority}, tls-server-name: kubernetes.default", "token: t-7", "Bearer t-7 kubernetes.default")]
    [InlineData(Authority, "client-certificate: ada.crt, client-key: ada.key", "CN=ada")]
    [InlineData(Authority, "tokenFile: token", "Bearer of-a-file")]
    [InlineData(Authority, "tokenFile: token, token: t-7", "Bearer of-a-file")]
    [InlineData(Authority, "exec: {apiVersion: client.authentication.k8s.io/v1, command: ./plugin}", "Bearer of-a-plugin")]
    [InlineData(Authority, "token: t-7, as: grace, as-groups: [sre]", "Bearer t-7 grace,sre")]
    [InlineData(Authority, "token: t-7, as: grace, as-uid: u-41", "Bearer t-7 grace,u-41")]
    [InlineData(Authority, "token: t-7}}, {name: other, user: {as: grace, as-user-extra: {scopes: [a]}", "Bearer t-7")]
    public async Task Server_is_asked_as_the_kubeconfig_says(string endpoint, string user, string caller)
    {
        await using var cluster = await SecureCluster.StartAsync();
        var data = Convert.ToBase64String(Encoding.UTF8.GetBytes(cluster.AuthorityPem));

        Assert.Equal(caller, await cluster.AskedAsync(cluster.Kubeconfig(endpoint.Replace("DATA", data, StringComparison.Ordinal), user)));
    }

    /// <summary>A cluster's authority signs a certificate of each node, and none of them is the API server's.</summary>
    [Theory]
    [InlineData($"{Authority}, tls-server-name: node-7")]
    [InlineData("certificate-authority: ada.crt")]
    [InlineData("extensions: []")]
    public async Task Certificate_of_another_name_or_authority_is_refused(string endpoint)
    {
        await using var cluster = await SecureCluster.StartAsync();
        var file = cluster.Kubeconfig(endpoint, "token: t-7");

        var error = await Assert.ThrowsAsync<ClusterUnreachableException>(() => cluster.AskedAsync(file));

        Assert.Equal(
            $"The API server of minikube at {cluster.Server.Address} cannot be reached: its certificate has expired, is for other names, "
                + "or is not of the authority that the kubeconfig names",
            error.Message
        );
        Assert.Empty(cluster.Server.Callers);
    }

    /// <summary>Anything less would ask as another account than kubectl: a server takes one group a header, and none of nobody.</summary>
    [Theory]
    [InlineData(
        "as: grace, as-groups: [sre, ops]",
        "its user acts as several groups (sre, ops), and only one can be sent from here; name one, or sign in as who has them"
    )]
    [InlineData(
        "as: grace, as-user-extra: {scopes: [a, b], team: [c]}",
        "its user acts with as-user-extra (scopes, team), which cannot be sent from here; leave it out, or sign in as who has it"
    )]
    [InlineData("as-groups: [sre]", "its user acts as groups or a uid (as-groups, as-uid) and as nobody; name whom with as")]
    [InlineData("as-uid: u-41", "its user acts as groups or a uid (as-groups, as-uid) and as nobody; name whom with as")]
    public async Task Acting_as_what_cannot_be_sent_is_refused(string acting, string why)
    {
        await using var cluster = await SecureCluster.StartAsync();
        var file = cluster.Kubeconfig(Authority, $"token: t-7, {acting}");

        var error = await Assert.ThrowsAsync<ClusterUnreachableException>(() => cluster.AskedAsync(file));

        Assert.Equal($"The kubeconfig {file} gives no way to the context minikube: {why}", error.Message);
    }

    [Fact]
    public async Task Proxy_that_a_kubeconfig_names_is_asked()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var cluster = await SecureCluster.StartAsync();
        using var proxy = new TcpListener(IPAddress.Loopback, 0);
        proxy.Start();
        var file = cluster.Kubeconfig($"{Authority}, proxy-url: 'http://{proxy.LocalEndpoint}'", "token: t-7");

        var asked = cluster.AskedAsync(file);
        using (var client = await proxy.AcceptTcpClientAsync(cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(20), cancellation))
        using (var reader = new StreamReader(client.GetStream()))
        {
            Assert.Equal($"CONNECT {cluster.Server.Address.Authority} HTTP/1.1", await reader.ReadLineAsync(cancellation));
        }

        await Assert.ThrowsAsync<ClusterUnreachableException>(() => asked);
    }

    [Fact]
    public async Task Without_a_file_it_is_the_account_of_the_pod()
    {
        await using var cluster = await SecureCluster.StartAsync();
        var (host, port) = (
            cluster.Server.Address.Host,
            cluster.Server.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        var pod = new PodAccount(cluster.Folder, host, port);

        Assert.Equal("https://[fd00::7]:6443/", (pod with { Host = "fd00::7", Port = "6443" }).Access().Address.ToString());
        Assert.False((pod with { Folder = Path.Combine(cluster.Folder, "none") }).IsThere);
        Assert.False((pod with { Host = null }).IsThere);
        Assert.True(pod.IsThere);
        // Whoever runs the tests may have a kubeconfig at home.
        Environment.SetEnvironmentVariable("KUBECONFIG", Path.Combine(cluster.Folder, "none"));
        try
        {
            Assert.Equal("Bearer of-a-file", await cluster.AskedAsync(kubeconfig: null, pod));
        }
        finally
        {
            Environment.SetEnvironmentVariable("KUBECONFIG", null);
        }
    }
}
