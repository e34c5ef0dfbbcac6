using System.Text.Json.Nodes;

namespace FksSre.Stacks.Deployer;

/// <summary>Who deploys: a service account, a user or a group, as a binding names them.</summary>
public abstract record DeployerSubject
{
    private const string Rbac = "rbac.authorization.k8s.io";

    private DeployerSubject() { }

    /// <summary>Where nobody else is named.</summary>
    public static DeployerSubject Default { get; } = new Group("fks-sre-deployers");

    public abstract JsonObject Reference { get; }

    public sealed record ServiceAccount(string Namespace, string Name) : DeployerSubject
    {
        public override JsonObject Reference =>
            new()
            {
                ["kind"] = "ServiceAccount",
                ["name"] = Name,
                ["namespace"] = Namespace,
            };
    }

    public sealed record User(string Name) : DeployerSubject
    {
        public override JsonObject Reference =>
            new()
            {
                ["apiGroup"] = Rbac,
                ["kind"] = "User",
                ["name"] = Name,
            };
    }

    public sealed record Group(string Name) : DeployerSubject
    {
        public override JsonObject Reference =>
            new()
            {
                ["apiGroup"] = Rbac,
                ["kind"] = "Group",
                ["name"] = Name,
            };
    }
}
