using FksSre.Stacks.Deployer;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>
/// Whether an account could take over the cluster: whoever can change a workflow would have all that it has. What a deployment needs is
/// derived and far less.
/// </summary>
internal static class AdministratorCheck
{
    private const string Any = "*";

    /// <summary>Each lets its holder become an administrator, if it is not one.</summary>
    private static readonly (string What, AccessRight Right)[] _too =
    [
        ("do everything", new(null, Any, Any, Any)),
        ("bind any role in the whole cluster", new(null, "rbac.authorization.k8s.io", "clusterrolebindings", "create")),
        ("act as any user", new(null, "", "users", "impersonate")),
        ("read the secrets of all namespaces", new(null, "", "secrets", "get")),
        ("run commands in the pods of all namespaces", new(null, "", "pods/exec", "create")),
    ];

    public static async Task<PreflightAnswer> AskAsync(ApiServer server, CancellationToken cancellation)
    {
        const string what = "whether this account is an administrator of the cluster";
        var held = new List<string>();
        foreach (var (power, right) in _too)
        {
            var answer = await AccessReview.AskAsync(server, right, cancellation);
            if (!answer.IsSuccess)
            {
                return new PreflightAnswer.NotLookedAt(what, answer.Message);
            }

            if (AccessReview.IsAllowed(answer))
            {
                held.Add(power);
            }
        }

        return held.Count == 0
            ? new PreflightAnswer.Good("this account is no administrator of the cluster")
            : new PreflightAnswer.Wrong(PreflightFindings.Administrator(server.Context, held));
    }
}
