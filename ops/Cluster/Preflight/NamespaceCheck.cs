using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>Namespaces that a stack puts objects into and does not make itself.</summary>
internal static class NamespaceCheck
{
    private static readonly KubernetesKind _namespace = KubernetesKind.Of("v1", "Namespace");

    public static async Task<IEnumerable<PreflightAnswer>> AskAsync(
        ApiServer server,
        IReadOnlyList<KubernetesObject> objects,
        CancellationToken cancellation
    )
    {
        var made = objects.Where(item => item.Kind == _namespace).Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        var used = objects.Select(item => item.Namespace).OfType<string>().Concat(made).Distinct().Order(StringComparer.Ordinal);
        var answers = new List<PreflightAnswer>();
        foreach (var name in used)
        {
            answers.Add(Judge(name, made.Contains(name), await server.GetAsync(_namespace.Path(null, name), cancellation)));
        }

        return answers;
    }

    private static PreflightAnswer Judge(string name, bool isMade, ApiAnswer answer)
    {
        if (answer.IsMissing)
        {
            return isMade
                ? new PreflightAnswer.Good($"namespace {name}: will be made")
                : new PreflightAnswer.Wrong(PreflightFindings.NamespaceMissing(name, "Objects of the stack go into this namespace"));
        }

        return !answer.IsSuccess ? new PreflightAnswer.NotLookedAt($"namespace {name}", answer.Message)
            : Live.Text(answer.Body["status"], "phase") == "Terminating" ? new PreflightAnswer.Wrong(PreflightFindings.NamespaceGoing(name))
            : new PreflightAnswer.Good($"namespace {name}: is there");
    }
}
