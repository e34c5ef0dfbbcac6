using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using FksSre.Ops.Input;
using k8s;
using k8s.Exceptions;
using k8s.KubeConfigModels;

namespace FksSre.Ops.Cluster;

/// <summary>
/// The way to a cluster, looked for as kubectl does: the file that is named, else those of <c>KUBECONFIG</c> together (of two entries with
/// one name the
/// first counts), else <c>~/.kube/config</c>, else the account of the pod that this runs in. The client library looks at the last file
/// alone.
/// </summary>
internal static class Kubeconfig
{
    private const string Variable = "KUBECONFIG";

    /// <summary>In bytes. One with hundreds of clusters and all their certificates has less.</summary>
    private const int Largest = 8 * 1024 * 1024;

    /// <param name="named">A file; null: wherever kubectl looks.</param>
    /// <param name="context">By name; whichever is current is never taken.</param>
    /// <param name="now">By which certificates expire.</param>
    /// <param name="pod">Whose account counts where there is no file.</param>
    /// <exception cref="ClusterUnreachableException">No file is there, none has the context, or it leads nowhere.</exception>
    public static async Task<ClusterAccess> OfAsync(string? named, string context, DateTimeOffset now, PodAccount pod)
    {
        var files = named is not null ? [named] : Listed();
        var there = files.Where(File.Exists).ToList();
        if (there.Count == 0)
        {
            return named is null && pod.IsThere
                ? pod.Access()
                : throw Nowhere(files, context, files.Count > 1 ? "none of them is there" : "it is not there", inner: null);
        }

        try
        {
            var (merged, rest) = await MergedAsync(there);
            if (merged.Contexts.All(each => each.Name != context))
            {
                var known = merged.Contexts.Select(each => each.Name).ToList();
                throw Nowhere(
                    there,
                    context,
                    known.Count == 0 ? "it has no context at all" : $"it has only {string.Join(", ", known)}",
                    inner: null
                );
            }

            var chosen = merged.Contexts.First(each => each.Name == context).ContextDetails;
            var user = merged.Users.FirstOrDefault(each => each.Name == chosen?.User)?.UserCredentials;
            var more = rest.Users!.FirstOrDefault(each => each.Name == chosen?.User)?.User;
            if (more?.TokenFile is { Length: > 0 } file)
            {
                // Of two tokens the one in a file counts, since that one is renewed.
                user!.Token = (await File.ReadAllTextAsync(file)).Trim();
            }

            var configuration = KubernetesClientConfiguration.BuildConfigFromConfigObject(merged, context);
            var proxy = rest.Clusters!.FirstOrDefault(each => each.Name == chosen?.Cluster)?.Cluster?.ProxyUrl;
            return Expiry(configuration) is { } end && end < now
                ? throw Nowhere(
                    there,
                    context,
                    $"the certificate of its user has expired at {end.UtcDateTime:u}; sign in to the cluster again",
                    inner: null
                )
                : new(configuration, KubeconfigRest.ActingAs(user, more), string.IsNullOrEmpty(proxy) ? null : new(proxy));
        }
        catch (Exception e)
            when (e
                    is KubeConfigException
                        or KubernetesClientException
                        or IOException
                        or UnauthorizedAccessException
                        or FormatException
                        or YamlDotNet.Core.YamlException
                        or UriFormatException
                        or CryptographicException
                        or System.ComponentModel.Win32Exception
                        or System.Text.Json.JsonException
            )
        {
            throw Nowhere(there, context, e.Message, e);
        }
    }

    private static List<string> Listed() =>
        (Environment.GetEnvironmentVariable(Variable) ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            is { Length: > 0 } listed
            ? [.. listed]
            : [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".kube", "config")];

    private static async Task<(K8SConfiguration, KubeconfigRest)> MergedAsync(IEnumerable<string> files)
    {
        var all = new List<K8SConfiguration>();
        var rest = new List<KubeconfigRest>();
        foreach (var file in files)
        {
            // The client library would read a device without an end until the memory is full.
            var (text, problem) = BoundedText.Read(file, Largest);
            var whole = text ?? throw new KubeConfigException(problem);
            using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(KubeconfigRest.WithoutExtra(whole)));
            // An empty file is no configuration at all.
            if (await KubernetesClientConfiguration.LoadKubeConfigAsync(bytes) is { } one)
            {
                rest.Add(KubeconfigRest.Of(whole));
                all.Add(one);
                MakeAbsolute(one, rest[^1], Path.GetDirectoryName(Path.GetFullPath(file))!);
            }
        }

        var merged = new K8SConfiguration
        {
            Contexts = [.. all.SelectMany(each => each.Contexts ?? []).DistinctBy(each => each.Name)],
            Clusters = [.. all.SelectMany(each => each.Clusters ?? []).DistinctBy(each => each.Name)],
            Users = [.. all.SelectMany(each => each.Users ?? []).DistinctBy(each => each.Name)],
        };
        return (
            merged,
            new()
            {
                Clusters = [.. rest.SelectMany(each => each.Clusters ?? []).DistinctBy(each => each.Name)],
                Users = [.. rest.SelectMany(each => each.Users ?? []).DistinctBy(each => each.Name)],
            }
        );
    }

    /// <summary>Paths are relative to the file that they stand in, and after the merge that is not known any more.</summary>
    private static void MakeAbsolute(K8SConfiguration configuration, KubeconfigRest rest, string folder)
    {
        foreach (var endpoint in (configuration.Clusters ?? []).Select(cluster => cluster.ClusterEndpoint).OfType<ClusterEndpoint>())
        {
            endpoint.CertificateAuthority = Absolute(endpoint.CertificateAuthority);
        }

        foreach (var credentials in (configuration.Users ?? []).Select(user => user.UserCredentials).OfType<UserCredentials>())
        {
            credentials.ClientCertificate = Absolute(credentials.ClientCertificate);
            credentials.ClientKey = Absolute(credentials.ClientKey);
            // A command that is only a name is looked for on the PATH.
            if (credentials.ExternalExecution is { Command: { } command } execution && Path.GetFileName(command) != command)
            {
                execution.Command = Absolute(command);
            }
        }

        foreach (var user in (rest.Users ?? []).Select(each => each.User).OfType<KubeconfigRest.User>())
        {
            user.TokenFile = Absolute(user.TokenFile);
        }

        string? Absolute(string? path) => string.IsNullOrEmpty(path) ? path : Path.Combine(folder, path);
    }

    /// <summary>Null for a user without a certificate.</summary>
    private static DateTimeOffset? Expiry(KubernetesClientConfiguration configuration)
    {
        var text =
            configuration.ClientCertificateData is { Length: > 0 } data ? Encoding.UTF8.GetString(Convert.FromBase64String(data))
            : configuration.ClientCertificateFilePath is { Length: > 0 } file ? File.ReadAllText(file)
            : null;
        if (text is null)
        {
            return null;
        }

        using var certificate = X509Certificate2.CreateFromPem(text);
        return certificate.NotAfter;
    }

    private static ClusterUnreachableException Nowhere(List<string> files, string context, string why, Exception? inner) =>
        new($"The kubeconfig {string.Join(", ", files)} gives no way to the context {context}: {why}", inner);
}
