namespace FksSre.ServiceLevels.Declarations;

/// <summary>A service that another one needs. While it is down, tickets about the other one are held back.</summary>
/// <param name="Service">Its id.</param>
public sealed record DependencyDeclaration(string Service)
{
    /// <summary>Whether pages about the other one are held back too. Default no: a page is lost only where somebody said so.</summary>
    public bool HoldsBackPages { get; init; }

    /// <summary>One without which the other one is down for its users as well, so that a page about it would say nothing new.</summary>
    public static DependencyDeclaration Vital(string service) => new(service) { HoldsBackPages = true };

    /// <summary>One that holds back tickets alone, as a plain id in a list of dependencies does.</summary>
    public static DependencyDeclaration FromString(string service) => new(service);

    /// <inheritdoc cref="FromString"/>
    public static implicit operator DependencyDeclaration(string service) => FromString(service);
}
