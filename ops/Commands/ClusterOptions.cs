using System.CommandLine;
using FksSre.Ops.Cluster;
using FksSre.Stacks.Environments;

namespace FksSre.Ops.Commands;

/// <summary>Which cluster a command asks.</summary>
internal sealed class ClusterOptions
{
    public Option<string?> Kubeconfig { get; } =
        new Option<string?>("--kubeconfig")
        {
            Description =
                "The kubeconfig. Default: the files of $KUBECONFIG together, else "
                + "~/.kube/config, else the account of the pod that this runs in.",
        }.Naming("file");

    public Option<string?> Context { get; } =
        new("--context")
        {
            Description = "Its context. Default: the one that deployments of the environment go to, never the current one.",
        };

    /// <summary>The context that deployments of an environment go to.</summary>
    public static string Declared(string environment) => FksClusters.All.Single(cluster => cluster.Environment == environment).Context;

    public Task<ApiServer> ConnectAsync(ParseResult parsed, string environment) =>
        ApiServer.ConnectAsync(parsed.GetValue(Kubeconfig), parsed.GetValue(Context) ?? Declared(environment));
}
