using System.Text;
using k8s;
using k8s.Exceptions;
using k8s.KubeConfigModels;

namespace FksSre.Ops.Input;

/// <summary>Where the credentials of clusters stand, looked for as kubectl does. The client library looks at the last of these places alone.</summary>
internal static class KubeconfigFiles
{
    private const string Variable = "KUBECONFIG";

    /// <summary>In bytes. One with hundreds of clusters and all their certificates has less.</summary>
    private const int Largest = 8 * 1024 * 1024;

    /// <param name="named">On the command line; null: the files of <c>KUBECONFIG</c> that are there, else <c>~/.kube/config</c>.</param>
    /// <returns>In the order in which they count.</returns>
    public static FileInfo[] Of(string? named)
    {
        if (named is not null)
        {
            return [new(named)];
        }

        var listed = (Environment.GetEnvironmentVariable(Variable) ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return listed.Length > 0
            ? [.. listed.Select(path => new FileInfo(path)).Where(file => file.Exists)]
            : [new(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".kube", "config"))];
    }

    /// <summary>One of them; paths in it are relative to it. The client library would read a device without an end until the memory is full.</summary>
    /// <exception cref="KubeConfigException">It is not there, is too long or is no text.</exception>
    public static async Task<K8SConfiguration> LoadAsync(FileInfo file)
    {
        var (text, problem) = BoundedText.Read(file.FullName, Largest);
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text ?? throw new KubeConfigException(problem)));
        var config = await KubernetesClientConfiguration.LoadKubeConfigAsync(bytes);
        if (config?.Contexts is null)
        {
            throw new KubeConfigException($"{file.FullName} names no context.");
        }

        // The library takes lists for granted that a file need not have.
        (config.Clusters, config.Users, config.FileName) = (config.Clusters ?? [], config.Users ?? [], file.FullName);
        return config;
    }
}
