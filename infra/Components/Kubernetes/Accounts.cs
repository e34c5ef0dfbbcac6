using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace FksSre.Components.Kubernetes;

/// <summary>
/// Who a part is towards the API server, and what it may see there. Nobody gets a token that does not ask Kubernetes anything.
/// </summary>
internal static class Accounts
{
    public static ServiceAccount Of(string resource, Placement place, string name, Resource parent) =>
        new(
            resource,
            new ServiceAccountArgs { Metadata = Named.Of(place, name), AutomountServiceAccountToken = false },
            new CustomResourceOptions { Parent = parent }
        );

    /// <summary>The right to read some kinds of objects in one namespace.</summary>
    public static void MayRead(
        string resource,
        Placement place,
        Input<string> @namespace,
        string name,
        Resource parent,
        params PolicyRuleArgs[] rules
    )
    {
        var options = new CustomResourceOptions { Parent = parent };
        var meta = new ObjectMetaArgs
        {
            Name = name,
            Namespace = @namespace,
            Labels = { [Named.Label] = name },
        };
        _ = new Role(resource, new RoleArgs { Metadata = meta, Rules = rules }, options);
        _ = new RoleBinding(
            resource,
            new RoleBindingArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = name,
                    Namespace = @namespace,
                    Labels = { [Named.Label] = name },
                },
                RoleRef = new RoleRefArgs
                {
                    ApiGroup = "rbac.authorization.k8s.io",
                    Kind = "Role",
                    Name = name,
                },
                Subjects =
                {
                    new SubjectArgs
                    {
                        Kind = "ServiceAccount",
                        Name = name,
                        Namespace = place.Namespace,
                    },
                },
            },
            options
        );
    }

    public static PolicyRuleArgs Read(string apiGroup, string[] verbs, params string[] resources) =>
        new()
        {
            ApiGroups = { apiGroup },
            Resources = resources,
            Verbs = verbs,
        };
}
