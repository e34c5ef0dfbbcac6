namespace FksSre.Stacks.Catalogue;

/// <summary>Who answers for services. The platform has one person today; a name here is a label on every alert.</summary>
internal static class Owners
{
    public const string Platform = "platform";
}
