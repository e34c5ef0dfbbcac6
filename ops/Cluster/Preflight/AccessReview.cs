using System.Text.Json.Nodes;
using FksSre.Stacks.Deployer;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>The question whether this account has a right, as the API server itself decides it (SelfSubjectAccessReview).</summary>
internal static class AccessReview
{
    private const string Path = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

    public static Task<ApiAnswer> AskAsync(ApiServer server, AccessRight right, CancellationToken cancellation) =>
        server.PostAsync(Path, Review(right), cancellation);

    public static bool IsAllowed(ApiAnswer answer) =>
        answer.IsSuccess && answer.Body["status"]?["allowed"] is JsonValue allowed && allowed.TryGetValue<bool>(out var yes) && yes;

    private static JsonObject Review(AccessRight right)
    {
        // A Role names pods/exec in one text, a review in two.
        var parts = right.Resource.Split('/', 2);
        var attributes = new JsonObject
        {
            ["group"] = right.Group,
            ["resource"] = parts[0],
            ["verb"] = right.Verb,
        };
        if (parts.Length > 1)
        {
            attributes["subresource"] = parts[1];
        }

        if (right.Namespace is not null)
        {
            attributes["namespace"] = right.Namespace;
        }

        if (right.Name is not null)
        {
            attributes["name"] = right.Name;
        }

        return new()
        {
            ["apiVersion"] = "authorization.k8s.io/v1",
            ["kind"] = "SelfSubjectAccessReview",
            ["spec"] = new JsonObject { ["resourceAttributes"] = attributes },
        };
    }
}
